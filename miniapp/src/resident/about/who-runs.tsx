import { Text } from '@tarojs/components';
import { dateWords } from '@linli/shared/deadline/rule.words';
import { settingApi } from '@linli/shared/setting/setting.api';
import { tenantFieldWords } from '@linli/shared/setting/setting.words';
import { CallRow } from '../../parts/call-row';
import { Card } from '../../parts/card';
import { Section } from '../../parts/section';
import { call } from '../../platform/call';
import { useDoor } from '../../platform/door';
import { useRemote } from '../../platform/use-remote';

const told = ['owner', 'filing', 'address', 'hours'] as const;

/** Who runs this where the open door is, whom to call about it, and from which rules it is excepted for now; nothing before a door was visited. */
export function WhoRuns() {
  const place = useDoor(({ page }) => page?.plate.placeId ?? null);
  const { value } = useRemote(
    async () => (place ? call(settingApi.tenant, { query: { place } }) : null),
    [place],
  );
  if (!value?.terms && !value?.exceptions.length) return null;
  const { terms, exceptions } = value;
  return (
    <>
      {terms && (
        <Section title="谁在办">
          <Card>
            {told.map(
              (name) =>
                terms[name] && (
                  <Text key={name} className="line mt2">
                    {tenantFieldWords[name]}：{terms[name]}
                  </Text>
                ),
            )}
          </Card>
          <Card flush>
            <CallRow title={terms.owner} phone={terms.phone} note={terms.hours} />
            <CallRow title={tenantFieldWords.complaintPhone} phone={terms.complaintPhone} />
          </Card>
        </Section>
      )}
      {exceptions.length > 0 && (
        <Section title="批准的例外">
          <Card>
            {exceptions.map(({ rule, kind, words, approver, until }) => (
              <Text key={rule + kind + until} className="line mt2">
                {`${words}。${approver}批准，到${dateWords(until)}为止。`}
              </Text>
            ))}
          </Card>
        </Section>
      )}
    </>
  );
}
