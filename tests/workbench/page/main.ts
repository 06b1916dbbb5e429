import { addDomAdditions } from '../obsidian/dom.ts';
import { installClock } from './clock.ts';

const query = new URLSearchParams(window.location.search);
const clock = installClock(query.get('today'));
addDomAdditions();

// What is loaded from here on may use the DOM's additions and look at the clock.
void import('./workbench.ts').then(({ startWorkbench }) => startWorkbench(query, clock));
