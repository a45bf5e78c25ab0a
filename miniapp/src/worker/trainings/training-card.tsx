import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { dateWords } from '@linli/shared/deadline/rule.words';
import { trainingApi } from '@linli/shared/training/training.api';
import type { OwnTraining } from '@linli/shared/training/training.contract';
import { trainingAnswerWords } from '@linli/shared/training/training.words';
import { Actions } from '../../parts/actions';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { CheckInSheet } from '../../parts/check-in-sheet';
import { fileAddress } from '../../platform/file-address';
import { host } from '../../platform/host';
import { notOpened } from '../../platform/toast';
import { AnswerSheet } from './answer-sheet';

interface TrainingCardProps {
  one: OwnTraining;
  reload: () => Promise<void>;
}

/** One session: when and where, what I said, and what I can do now. */
export function TrainingCard({ one, reload }: TrainingCardProps) {
  const [open, setOpen] = useState<'answer' | 'code' | null>(null);
  const { title, words, venue, startsAt, place, answer, cameAt, certificate, rights, materials, files } = one;
  const close = () => setOpen(null);
  const paper = (url: string) => host.saveFile(fileAddress(url), {}).catch(notOpened);
  return (
    <Card className="mt3">
      <Text className="line strong">{title}</Text>
      <Text className="line">{`${momentWords(new Date(startsAt))} · ${venue}`}</Text>
      <Text className="line t-small quiet">{`${place} · ${standing(one)}`}</Text>
      {one.withdrawnReason && <Text className="line">{`不办了：${one.withdrawnReason}`}</Text>}
      {words && <Text className="line mt2">{words}</Text>}
      {materials.map(({ name, url }) => (
        <Text key={url} className="line t-small" userSelect>
          {`${name}：${url}`}
        </Text>
      ))}
      {files.map(({ id, name, url }) => (
        <View key={id} className="mt2">
          <Button kind="line" icon="download" label={`看材料：${name}`} onTap={() => paper(url)}>
            {name}
          </Button>
        </View>
      ))}
      {certificate && (
        <Text className="line mt2">
          {`证书编号 ${certificate.code}，${certificate.until ? `到${dateWords(certificate.until)}` : '长期有效'}`}
        </Text>
      )}
      <View className="mt2">
        <Actions
          second={
            rights.answer && (
              <Button kind="line" label={`${title}，来不来`} onTap={() => setOpen('answer')}>
                {answer ? '改主意' : '来不来'}
              </Button>
            )
          }
        >
          {rights.checkIn && (
            <Button label={`${title}，签到`} onTap={() => setOpen('code')}>
              签到
            </Button>
          )}
          {cameAt && certificate && (
            <Button kind="line" label={`${title}，看证书`} onTap={() => paper(certificate.url)}>
              看证书
            </Button>
          )}
        </Actions>
      </View>
      {open === 'answer' && <AnswerSheet one={one} onClose={close} reload={reload} />}
      {open === 'code' && (
        <CheckInSheet one={one} route={trainingApi.checkIn} onClose={close} reload={reload} />
      )}
    </Card>
  );
}

const standing = ({ withdrawn, cameAt, answer }: OwnTraining): string => {
  if (withdrawn) return '不办了';
  if (cameAt) return '您来了';
  return answer ? `您说${trainingAnswerWords[answer]}` : '还没答';
};
