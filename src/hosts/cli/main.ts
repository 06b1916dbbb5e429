#!/usr/bin/env node
import process from 'node:process';
import { run } from './run.ts';
import { processTerminal } from './terminal.ts';
import { systemCode } from './vault/file-error.ts';

// Closing the output early (`rapport check VAULT | head`) isn't a failure.
process.stdout.on('error', (error) => {
  if (systemCode(error) !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await run(process.argv.slice(2), processTerminal());
