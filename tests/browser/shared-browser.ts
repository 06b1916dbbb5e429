import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { inject } from 'vitest';

/** Connects to the browser that all test files share. Closing the connection closes only the pages opened through it. */
export async function connectToBrowser(): Promise<Browser> {
  return chromium.connect(inject('browserAddress'));
}

declare module 'vitest' {
  interface ProvidedContext {
    browserAddress: string;
  }
}
