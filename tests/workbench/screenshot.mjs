// A picture of the workbench: see README.md.
import { load } from './launch.mjs';

const { main } = await load('screenshot');
process.exitCode = await main(process.argv.slice(2));
