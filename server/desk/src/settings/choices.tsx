import { useState } from 'react';
import { placeKindWords } from '@linli/shared/place/place.words';
import type { ChoiceLine, Choices as Reply } from '@linli/shared/setting/choice.contract';
import { settingApi } from '@linli/shared/setting/setting.api';
import { Button } from '../parts/button';
import { Table } from '../parts/table';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { ChoiceForm } from './choice-form';
import { saidWords } from './say';

const urgentWords = (urgent: boolean | null): string =>
  urgent === null ? '都算' : urgent ? '急的' : '不急的';

/** Which matters have which policy: in force, and to come. */
export function Choices() {
  const asked = useAsk(settingApi.choices);
  const [editing, setEditing] = useState(false);
  return (
    <Waiting asked={asked}>
      {(reply) => {
        const current = reply.choices.filter(({ standing }) => standing === 'now');
        const later = reply.choices.filter(({ standing }) => standing === 'later');
        const past = reply.choices.filter(({ standing }) => standing === 'past');
        return (
          <>
            <div className="between">
              <h2 className="pane-title">哪些事用哪条时限规则</h2>
              {reply.mayPublish && (
                <Button icon="add" onPress={() => setEditing(true)}>
                  改用哪一条
                </Button>
              )}
            </div>
            <p className="quiet">
              先看类别，再看急不急，再看地点的种类，越具体的越先用。已经报上来的事，期限不变。
            </p>
            <ChoiceTable caption={`现在用的 ${current.length} 条`} reply={reply} choices={current} />
            {later.length > 0 && (
              <ChoiceTable caption={`以后生效的 ${later.length} 条`} reply={reply} choices={later} />
            )}
            {past.length > 0 && (
              <details className="settings-history">
                <summary>被后来的换掉的 {past.length} 条</summary>
                <ChoiceTable caption="以前的" reply={reply} choices={past} />
              </details>
            )}
            {editing && <ChoiceForm reply={reply} onClose={() => setEditing(false)} />}
          </>
        );
      }}
    </Waiting>
  );
}

interface ChoiceTableProps {
  caption: string;
  reply: Pick<Reply, 'categories' | 'policies'>;
  choices: readonly ChoiceLine[];
}

function ChoiceTable({ caption, reply: { categories, policies }, choices }: ChoiceTableProps) {
  const category = (id: string | null) =>
    id === null ? '所有类别' : (categories.find((each) => each.id === id)?.name ?? '停用的类别');
  return (
    <section className="card">
      <Table caption={caption} heads={['类别', '急不急', '地点', '时限规则', '从哪天起、依据']}>
        {choices.map((choice) => (
          <tr key={choice.id}>
            <th scope="row">{category(choice.categoryId)}</th>
            <td>{urgentWords(choice.urgent)}</td>
            <td>{choice.placeKind ? placeKindWords[choice.placeKind] : '哪里都算'}</td>
            <td>{policies.find(({ code }) => code === choice.policyCode)?.name ?? choice.policyCode}</td>
            <td className="quiet">{saidWords(choice)}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
}
