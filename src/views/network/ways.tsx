import { countIntroduced, type PathsToContact as Answer } from '../../domain/introductions/paths-to-contact.ts';
import type { ReasonToWait, IntroductionPath } from '../../domain/introductions/introduction-paths.ts';
import { saysBalance } from '../../domain/exchange/reciprocity.ts';
import type { OpenItem } from '../../domain/relationship/open-items.ts';
import type { Relationship } from '../../domain/relationship/relationship.ts';
import { Icon } from '../icon.tsx';
import { useAnswers, useNames, PersonName } from '../people.tsx';
import { usePlatform, useTextsOf, useWords } from '../platform.ts';
import { LinkLines, MarkLine, PersonLink, Said, TieLine } from './lines.tsx';
import { OneNews } from './outcomes.tsx';
import { FewItems } from './section.tsx';
import { useNetwork } from './model.ts';

/** The paths to one person, who introduced them, and whom they know. */
export function WaysTo({ path }: { readonly path: string }) {
  const words = useWords();
  const { answers } = useNetwork();
  const { nameAt } = useNames();
  const { introductions } = words.networkView;
  const answer = answers.waysTo(path);
  if (answer === null) return <p role="status">{introductions.noContact}</p>;
  return (
    <div class="rapport-network-ways" role="group" aria-label={introductions.waysTo(nameAt(path))}>
      <h4 class="rapport-network-ways-head" tabIndex={-1} dir="auto">{introductions.waysTo(nameAt(path))}</h4>
      <LastTouch to={answer.to} />
      {answer.paths.length === 0 ? (
        <p>{answer.to.excluded !== null ? words.introductions.excluded : answer.inTouch ? words.introductions.noneNeeded : words.introductions.noWay}</p>
      ) : (
        <ol class="rapport-network-chains">
          {answer.paths.map((way) => (
            <li key={way.people.map(({ record }) => record.facts.path).join('\n')}>
              <OneWay way={way} />
            </li>
          ))}
        </ol>
      )}
      <Around answer={answer} />
    </div>
  );
}

function LastTouch({ to: { lastContact } }: { readonly to: Relationship }) {
  const { words, today } = usePlatform();
  if (lastContact === null) return <p>{words.introductions.notInTouch}</p>;
  return <p><Said source={lastContact}>{words.introductions.inTouch(words.dates.relativeDate(lastContact.date, today))}</Said></p>;
}

/** A path: whom to ask, why them, what connects each to the next, and what to do first. */
export function OneWay({ way: { people, links, waiting, toThank, wait } }: { readonly way: IntroductionPath }) {
  const { words, today } = usePlatform();
  const { waysTo } = useAnswers();
  const { introductions } = words.networkView;
  const [bridge] = people;
  if (bridge === undefined) return null;
  const why = words.introductions.bridge({ last: bridge.lastContact, pattern: bridge.reciprocity.pattern, introduced: countIntroduced(waysTo(bridge.record.facts.path) ?? { introduced: [] }) }, today);
  return (
    <>
      <p class="rapport-network-chain">
        {introductions.you}
        {people.map(({ record: { facts } }) => (
          <span key={facts.path}>
            <span class="rapport-network-arrow"><Icon name="lucide-arrow-right" /></span>
            <span class="rapport-hidden">, </span>
            <PersonLink name={facts.name} path={facts.path} />
          </span>
        ))}
      </p>
      <ul class="rapport-network-list">
        {saysBalance(bridge) && <li>{words.reciprocity.countOfGives(bridge.reciprocity)}</li>}
        {waiting.flatMap(({ person, items }) =>
          items.map((item) => (
            <li key={`${item.path}:${item.line} ${item.text}`}>
              <SettleFirst item={item} of={person === bridge ? null : person.record.facts.name} />
            </li>
          )),
        )}
        {toThank.length > 0 && (
          <li>
            {introductions.thankFirst}
            {[...toThank].reverse().map((mark, index) => (
              <MarkLine mark={mark} key={index} />
            ))}
          </li>
        )}
        {why !== '' && (
          <li>
            <Said source={bridge.lastContact ?? { path: bridge.record.facts.path, line: 1 }}>
              <PersonName name={bridge.record.facts.name} />: {why}
            </Said>
          </li>
        )}
        {links.map((link) => (
          <li key={link.people.join('\n')}>
            <LinkLines link={link} />
          </li>
        ))}
        {wait !== null && <li><Rest rest={wait} /></li>}
      </ul>
    </>
  );
}

/** What someone on the path waits for. */
function SettleFirst({ item, of }: { readonly item: OpenItem; readonly of: string | null }) {
  const { words, today, discreet } = usePlatform();
  const { word } = useNames();
  useTextsOf([item]);
  return <Said source={item}>{words.introductions.settleFirst(discreet ? { ...item, text: '' } : item, of === null ? null : word(of), today)}</Said>;
}

/** Why someone shouldn't be asked now. */
function Rest({ rest }: { readonly rest: ReasonToWait }) {
  const { words, today, discreet } = usePlatform();
  useTextsOf(rest.kind === 'asked-lately' ? [rest.exchange] : []);
  if (rest.kind !== 'asked-lately') return <>{words.introductions.rest(rest, today)}</>;
  const exchange = discreet ? { ...rest.exchange, what: '' } : rest.exchange;
  return <Said source={exchange}>{words.introductions.rest({ ...rest, exchange }, today)}</Said>;
}

/** Who introduced them, whom they introduced, who knows them, and what to tell about it. */
function Around({ answer: { to, origin, introduced, neighbours } }: { readonly answer: Answer }) {
  const words = useWords();
  const { answers } = useNetwork();
  const { nameAt, word } = useNames();
  const { introductions } = words.networkView;
  const { path } = to.record.facts;
  const first = origin.steps.at(-1)?.[0]?.from ?? path;
  const metAt = answers.waysTo(first)?.to.record.facts.metAt ?? null;
  const news = answers.news.filter(({ introducer, introduced }) => introducer === path || introduced === path);
  return (
    <>
      <h5>{introductions.origin}</h5>
      <FewItems items={origin.steps.flat()}>{(tie) => <TieLine tie={tie} />}</FewItems>
      <p dir="auto">{origin.circular ? words.introductions.circular : words.introductions.metYourself(nameAt(first), metAt === null ? null : word(metAt))}</p>
      {introduced.length > 0 && <h5>{introductions.brought}</h5>}
      {introduced.length > 0 && <FewItems items={introduced}>{(tie) => <TieLine tie={tie} />}</FewItems>}
      {neighbours.length > 0 && <h5>{introductions.knownBy}</h5>}
      {neighbours.length > 0 && (
        <FewItems items={neighbours}>
          {({ relationship: { record: { facts } }, link }) => (
            <>
              <PersonLink name={facts.name} path={facts.path} />
              <LinkLines link={link} />
            </>
          )}
        </FewItems>
      )}
      {news.map((one) => (
        <OneNews news={one} key={`${one.introducer}\n${one.introduced}`} />
      ))}
    </>
  );
}
