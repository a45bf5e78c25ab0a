import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { whenWords } from '@linli/shared/deadline/deadline.words';
import { Actions } from '../../parts/actions';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Section } from '../../parts/section';
import { moment } from '../../platform/clock';
import { draftsOf, forgetDraft, keepDraft, type KeptDraft } from '../../platform/drafts';
import { filesWords, recordingIn } from '../../platform/form-file';
import { go } from '../../platform/go';
import { toast } from '../../platform/toast';
import { useShown } from '../../platform/use-shown';

/** Reports that were begun on this phone and not submitted: taken up again or thrown away. */
export function Begun() {
  const [drafts, setDrafts] = useState(() => draftsOf('report'));
  const look = () => setDrafts(draftsOf('report'));
  useShown(look);
  if (drafts.length === 0) return null;
  const throwAway = (draft: KeptDraft) => {
    forgetDraft(draft);
    look();
    toast('删掉了', () => {
      keepDraft(draft);
      look();
    });
  };
  return (
    <Section title="没写完的" aside={`${drafts.length} 件`}>
      {drafts.map((draft) => (
        <Card key={draft.key}>
          <Text className="line strong">{wordsOf(draft)}</Text>
          <Text className="line t-small quiet mt1">{aboutOf(draft)}</Text>
          <View className="mt3">
            <Actions
              second={
                <Button kind="plain" onTap={() => throwAway(draft)}>
                  删掉
                </Button>
              }
            >
              <Button kind="line" onTap={() => go('pages/report', { draft: draft.place })}>
                接着写
              </Button>
            </Actions>
          </View>
        </Card>
      ))}
    </Section>
  );
}

const wordsOf = ({ value, files }: KeptDraft): string => {
  const words = 'words' in value && typeof value.words === 'string' ? value.words.trim() : '';
  return words || (recordingIn(files) ? '说了一段话' : '还没写怎么回事');
};

function aboutOf({ since, files }: KeptDraft): string {
  const when = `${whenWords(new Date(since), new Date(moment()))} 写的`;
  return [when, filesWords(files)].filter(Boolean).join(' · ');
}
