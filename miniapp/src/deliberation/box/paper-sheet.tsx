import { Text } from '@tarojs/components';
import { ballotApi } from '@linli/shared/ballot/ballot.api';
import type { BallotBox } from '@linli/shared/ballot/ballot.contract';
import { countFits, shapesOf } from '@linli/shared/ballot/ballot.rules';
import { ballotFieldWords } from '@linli/shared/ballot/ballot.words';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { PhotoGrid } from '../../parts/photo-grid';
import { TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useDraft } from '../../platform/draft';
import { refusedPhotos, usePhotos } from '../../platform/photos';
import { useSending } from '../../platform/sending';

interface PaperSheetProps {
  box: BallotBox;
  batchId: string;
  onDone: () => Promise<void>;
  onClose: () => void;
}

/** What one teller counts in a batch of unmarked ballots, kept on the phone until it is sent; what the other counted is not shown. */
export function PaperSheet({ box: { voteId, questions }, batchId, onDone, onClose }: PaperSheetProps) {
  const draft = useDraft(`paper-${batchId}`, { typed: {} as Readonly<Record<string, string>> });
  const photos = usePhotos(draft);
  const { typed } = draft.value;
  const { wrong, trouble, send, mend } = useSending(['ballots', 'questions', 'photos']);
  const number = (name: string) => Number(typed[name] || '0');
  async function count() {
    const sent = photos.list.flatMap(({ id }) => id ?? []);
    const body = {
      photos: sent,
      ballots: number('ballots'),
      spoilt: number('spoilt'),
      questions: questions.map(({ options }, at) => ({
        options: options.map((_, option) => number(`${at}.${option}`)),
        none: number(`${at}.none`),
      })),
    };
    const fits = countFits(shapesOf(questions), body);
    const faults = {
      ballots: body.ballots > 0 ? '' : '请写一共几张',
      questions: fits || !body.ballots ? '' : '各项的票数和总张数对不上，请再点一遍',
      photos: refusedPhotos(photos) ?? unsentWords(photos.list.length, sent.length),
    };
    const params = { id: voteId, batch: batchId };
    const reply = await send(faults, (key) => call(ballotApi.countPaper, { params, body, key }));
    if (!reply) return;
    photos.handOn();
    draft.clear();
    await onDone();
  }
  const line = (name: string, label: string, error?: string) => (
    <Field key={name} name={name} label={label} error={error}>
      <TextLine
        digits
        max={4}
        value={typed[name] ?? ''}
        onChange={(text) => {
          draft.change({ typed: { ...typed, [name]: text } });
          mend('ballots');
          mend('questions');
        }}
      />
    </Field>
  );
  return (
    <FormSheet title="点一批纸票" open onClose={onClose} verb="交我点的数" onSend={count} trouble={trouble}>
      <Text className="line">先把票混在一起再点。另一位监票人会自己再点一遍，点之前看不到您的数。</Text>
      {line('ballots', ballotFieldWords.ballots, wrong.ballots)}
      {questions.flatMap(({ title, options }, at) => [
        ...options.map((words, option) => line(`${at}.${option}`, `${title}：${words}`)),
        line(`${at}.none`, `${title}：弃权`),
      ])}
      {line('spoilt', ballotFieldWords.spoilt, wrong.questions)}
      <Field
        name="photos"
        label={ballotFieldWords.photos}
        hint="全部摊开拍，点错了能再核"
        error={wrong.photos}
      >
        <PhotoGrid two photos={photos} />
      </Field>
    </FormSheet>
  );
}

/** Why the photos of a batch can not be sent yet; nothing when all are there. */
const unsentWords = (taken: number, sent: number): string | undefined => {
  if (!taken) return '请把这一批选票拍下来';
  return taken > sent ? '照片还在传，等一等再交' : undefined;
};
