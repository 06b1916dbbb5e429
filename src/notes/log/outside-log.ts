import type { LogReading } from './log-reading.ts';
import { leadsWithDay } from './log-reading.ts';
import { leadingDate } from './entry/leading-date.ts';
import type { LeafLine } from './leaf-lines.ts';
import { isOpen } from './task.ts';

/**
 * Reads blocks outside a log section: open tasks are promises, what looks like an entry is not counted. The result is
 * how many headings and items look so.
 */
export function readOutsideLog(from: number, to: number, log: LogReading): number {
  let count = 0;
  for (let index = from; index < to; index++) {
    const opening = log.opening(index);
    if (opening === null) continue;
    const { first, further, box, dated } = opening;
    if (box !== null && isOpen(box)) log.readUnticked(opening, null);
    else if (log.block(index)?.kind === 'paragraph') {
      for (const line of [first, ...further]) if (isDated(line, log)) log.findings.leaveOut(line.line, 'outside-log');
    } else if (leadsWithDay(dated) && dated?.reading.kind === 'date') {
      log.findings.leaveOut(first.line, 'outside-log');
      count++;
    }
  }
  return count;
}

function isDated(line: LeafLine, { vocabulary }: LogReading): boolean {
  const dated = leadingDate(line, vocabulary.dateOrder);
  return leadsWithDay(dated) && dated?.reading.kind === 'date';
}
