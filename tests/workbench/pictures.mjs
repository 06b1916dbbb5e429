// The pictures of docs/: node tests/workbench/pictures.mjs. Over the sample vault, on its own day.
import path from 'node:path';
import { load } from './launch.mjs';

const docs = path.join(import.meta.dirname, '../../docs');
const pictures = [
  ['queue', '--command', 'Open follow-up queue', '--open', 'CRM/Sabine Ortlieb.md'],
  ['queue-dark', '--command', 'Open follow-up queue', '--open', 'CRM/Sabine Ortlieb.md', '--theme', 'dark'],
  ['queue-phone', '--command', 'Open follow-up queue', '--phone'],
  ['log-form', '--command', 'Log interaction', '--open', 'People/Anke Lorenz.md', '--type', 'yesterday call: Berlin and the move '],
  ['log-form-dark', '--command', 'Log interaction', '--open', 'People/Anke Lorenz.md', '--type', 'yesterday call: Berlin and the move ', '--theme', 'dark'],
  ['log-form-phone', '--command', 'Log interaction', '--open', 'People/Anke Lorenz.md', '--type', 'yesterday call: Berlin and the move ', '--phone'],
  ['contact', '--command', 'Open contact panel', '--open', 'People/Work/Ruth Abendroth.md', '--size', '1280x1000'],
  ['contact-dark', '--command', 'Open contact panel', '--open', 'People/Work/Ruth Abendroth.md', '--size', '1280x1000', '--theme', 'dark'],
  ['contact-phone', '--command', 'Open contact panel', '--open', 'People/Work/Ruth Abendroth.md', '--phone'],
  ['network', '--command', 'Open network', '--size', '1280x1200'],
  ['network-dark', '--command', 'Open network', '--size', '1280x1200', '--theme', 'dark'],
  ['network-phone', '--command', 'Open network', '--phone'],
  ['goals', '--command', 'Open networking goals', '--size', '1280x1200'],
  ['goals-dark', '--command', 'Open networking goals', '--size', '1280x1200', '--theme', 'dark'],
  ['goals-phone', '--command', 'Open networking goals', '--phone'],
  ['brief', '--command', 'Prepare for a meeting', '--open', 'Meetings/2026-09-08 School roof.md', '--size', '1280x1000'],
  ['brief-phone', '--command', 'Prepare for a meeting', '--open', 'Meetings/2026-09-08 School roof.md', '--phone'],
  ['events', '--command', 'Open network', '--size', '1280x1000', '--click', '[data-section=practice] .rapport-network-toggle', '--click', '[data-section=standing] .rapport-network-toggle', '--click', '[data-section=events] .rapport-network-toggle', '--click', '.rapport-network-event >> nth=0', '--click', '.rapport-network-event >> nth=1'],
  ['contacts', '--command', 'Open contacts', '--size', '1280x1000'],
  ['contacts-phone', '--command', 'Open contacts', '--phone'],
  ['setup', '--command', 'Set up contacts', '--size', '1280x1000'],
  ['setup-dark', '--command', 'Set up contacts', '--size', '1280x1000', '--theme', 'dark'],
  ['setup-phone', '--command', 'Set up contacts', '--phone'],
];

const { main } = await load('screenshot');
for (const [name, ...args] of pictures) process.exitCode ||= await main([...args, '--wait', '2000', '--out', path.join(docs, `${name}.png`)]);
