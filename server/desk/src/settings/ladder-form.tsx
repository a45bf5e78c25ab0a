import { settingApi } from '@linli/shared/setting/setting.api';
import { publishLadder, type LadderLine } from '@linli/shared/setting/ladder.contract';
import { versionFaults } from '@linli/shared/deadline/rule-faults.words';
import { lintFaults } from '@linli/shared/setting/lint.words';
import { settingFieldWords } from '@linli/shared/setting/setting.words';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { Button } from '../parts/button';
import { RungLines } from './ladders';
import { PublishDialog } from './publish-dialog';
import { newRung, rungDraft, rungOf, rungsWrong } from './rung-draft';
import { RungFields } from './rung-fields';
import { newestOf, saidWords } from './say';
import { usePublish } from './use-publish';

interface LadderFormProps {
  ladder: LadderLine;
  now: string;
  name: string;
  onClose: () => void;
}

const most = 12;

/** The next version of a ladder: its rungs as rows, and what they would say. */
export function LadderForm({ ladder: { kind, pace, versions }, now, name, onClose }: LadderFormProps) {
  const newest = newestOf(versions);
  const last = versions.find(({ version }) => version === newest);
  const form = usePublish(
    { rungs: (last?.rungs ?? []).map(rungDraft), from: '', source: '' },
    { now, newest, route: settingApi.ladders },
  );
  const { value, wrong, change, publish } = form;
  const rungs = value.rungs.map(rungOf);
  const publishNow = () => {
    const ask = { kind, pace, rungs, source: value.source.trim(), from: value.from };
    const faulty = rungsWrong(rungs);
    return publish(
      settingApi.publishLadder,
      {
        ...versionFaults(publishLadder, { ...ask, base: newest }, form.now, settingFieldWords),
        ...(faulty && { rungs: faulty }),
      },
      (base) => ({ ...ask, base }),
    );
  };
  const atNight = lintFaults(
    { kind: 'ladder', words: {}, ladder: { pace, hours: rungs.map(({ hours }) => hours) } },
    [],
    localDate(form.now),
  ).rungs;
  return (
    <PublishDialog
      title={`改督办阶梯：${name}`}
      form={form}
      note="正在走的期限照原来的办；从这天起新开始的，按新的一版。"
      newest={
        last && (
          <>
            <p>{saidWords(last)}</p>
            <RungLines pace={pace} rungs={last.rungs} />
          </>
        )
      }
      onPublish={publishNow}
      onClose={onClose}
    >
      {value.rungs.map((rung, place) => (
        <RungFields
          key={place}
          place={place}
          rung={rung}
          wrong={wrong.rungs?.startsWith(`第 ${place + 1} 级`)}
          onChange={(part) =>
            change({
              rungs: value.rungs.map((each, index) => (index === place ? { ...each, ...part } : each)),
            })
          }
          onRemove={() => change({ rungs: value.rungs.filter((_, index) => index !== place) })}
        />
      ))}
      {wrong.rungs && (
        <p className="field__error" role="alert">
          {wrong.rungs}
        </p>
      )}
      {value.rungs.length < most && (
        <Button kind="plain" icon="add" onPress={() => change({ rungs: [...value.rungs, newRung()] })}>
          加一级
        </Button>
      )}
      <h3>发布以后是这样</h3>
      {rungsWrong(rungs) ? (
        <p className="quiet">{rungsWrong(rungs)}</p>
      ) : (
        <RungLines pace={pace} rungs={rungs} />
      )}
      {atNight && <p className="settings-said">{atNight}。有批准的例外才能发布。</p>}
    </PublishDialog>
  );
}
