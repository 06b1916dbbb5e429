import { introducersIn, type Introducer } from '../../domain/introductions/acquaintance-graph.ts';
import { Fold } from '../fold.tsx';
import { useWords } from '../platform.ts';
import { Graph } from './graph.tsx';
import { PersonLink, TieLine } from './lines.tsx';
import { FewItems, PageSection } from './section.tsx';
import { useNetwork } from './model.ts';
import { WaysTo } from './ways.tsx';

/** Who can introduce me to someone, and who introduced whom. */
export function Introductions() {
  const words = useWords();
  const { answers, choices, actions } = useNetwork();
  const { introductions, graph } = words.networkView;
  const bridges = introducersIn(answers.introductions);
  const brought = new Set(bridges.flatMap((bridge) => bridge.introduced.map(({ path }) => path))).size;
  if (bridges.length + answers.introductions.links.length === 0 && choices.waysTo === null) return null;
  return (
    <PageSection name="introductions" head={introductions.head} summary={introductions.summary(brought, bridges.length)}>
      {() => (
        <>
          <div class="rapport-network-buttons">
            <button type="button" onClick={actions.choosePerson}>{choices.waysTo === null ? introductions.ask : introductions.askAnother}</button>
            {choices.waysTo !== null && <button type="button" onClick={actions.clearPerson}>{introductions.clear}</button>}
          </div>
          {choices.waysTo !== null && <WaysTo path={choices.waysTo} key={choices.waysTo} />}
          {bridges.length > 0 && (
            <>
              <h4>{introductions.whoBroughtWhom}</h4>
              <FewItems items={bridges} class="rapport-network-bridges">{(bridge) => <BridgeItem bridge={bridge} />}</FewItems>
            </>
          )}
          {answers.introductions.links.length > 0 && (
            <>
              <h4>{graph.head}</h4>
              <Fold summary={graph.summary(answers.introductions.people.length, answers.introductions.links.length)}>{() => <Graph graph={answers.introductions} />}</Fold>
            </>
          )}
        </>
      )}
    </PageSection>
  );
}

function BridgeItem({ bridge: { path, introduced } }: { readonly bridge: Introducer }) {
  const { answers } = useNetwork();
  return (
    <>
      <PersonLink name={answers.nameOf(path)} path={path} />
      <ul class="rapport-network-list">
        {introduced.map(({ path: to, ties: [first] }) => (
          <li key={to}>
            <TieLine tie={first} />
          </li>
        ))}
      </ul>
    </>
  );
}
