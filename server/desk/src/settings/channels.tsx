import { useState } from 'react';
import { versionFaults } from '@linli/shared/deadline/rule-faults.words';
import { publishChannel, type ChannelLine } from '@linli/shared/setting/ground.contract';
import { settingApi } from '@linli/shared/setting/setting.api';
import { settingFieldWords } from '@linli/shared/setting/setting.words';
import { Button } from '../parts/button';
import { Pill } from '../parts/pill';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { PublishDialog } from './publish-dialog';
import { coming, saidWords } from './say';
import { usePublish } from './use-publish';
import { Versions } from './versions';

const openWords = (open: boolean): string => (open ? '开着' : '关了');

/** The ways in of a district, each open or closed. */
export function Channels() {
  const asked = useAsk(settingApi.ground);
  const [turning, setTurning] = useState<string | null>(null);
  return (
    <Waiting asked={asked}>
      {({ channels, now, mayPublish }) => {
        const turned = channels.find(({ id }) => id === turning);
        return (
          <>
            <h2 className="pane-title">来源渠道</h2>
            <p className="quiet">事情从哪些路进来。关掉一条，以前从它进来的照办，以后从它来的不收。</p>
            <ul className="settings-list settings-note">
              {channels.map((channel) => (
                <li key={channel.id} className="card">
                  <div className="between">
                    <h3>
                      {channel.name} <OpenPill open={channel.terms.open} />
                    </h3>
                    {mayPublish && channel.mayClose && (
                      <Button
                        kind="line"
                        label={`${channel.terms.open ? '关掉' : '打开'}：${channel.name}`}
                        onPress={() => setTurning(channel.id)}
                      >
                        {channel.terms.open ? '关掉' : '打开'}
                      </Button>
                    )}
                  </div>
                  {coming(channel.versions, now).map((later) => (
                    <p key={later.version} className="settings-later">
                      {saidWords(later)}：{openWords(later.terms.open)}
                    </p>
                  ))}
                  <Versions versions={channel.versions} now={now}>
                    {({ terms }) => <p>{openWords(terms.open)}</p>}
                  </Versions>
                </li>
              ))}
            </ul>
            {turned && (
              <TurnForm key={turned.id} channel={turned} now={now} onClose={() => setTurning(null)} />
            )}
          </>
        );
      }}
    </Waiting>
  );
}

const OpenPill = ({ open }: { open: boolean }) => (
  <Pill look={open ? 'done' : 'hold'} icon={open ? 'check' : 'hold'} words={openWords(open)} />
);

interface TurnFormProps {
  channel: ChannelLine;
  now: string;
  onClose: () => void;
}

function TurnForm({ channel, now, onClose }: TurnFormProps) {
  const { id, name, terms, base, versions } = channel;
  const form = usePublish(
    { from: '', source: '', open: !terms.open },
    { now, newest: base, route: settingApi.ground },
  );
  const { value, publish } = form;
  const ask = { id, terms: { open: value.open }, source: value.source.trim(), from: value.from };
  const last = versions.find(({ version }) => version === base);
  return (
    <PublishDialog
      title={`${value.open ? '打开' : '关掉'}：${name}`}
      form={form}
      note={value.open ? '从这天起，从这条路来的又收了。' : '从这天起，从这条路来的不收；以前的照办。'}
      newest={
        last && (
          <p>
            {openWords(last.terms.open)}，{saidWords(last)}
          </p>
        )
      }
      onPublish={() =>
        publish(
          settingApi.publishChannel,
          versionFaults(publishChannel, { ...ask, base }, form.now, settingFieldWords),
          (newest) => ({ ...ask, base: newest }),
        )
      }
      onClose={onClose}
    >
      {null}
    </PublishDialog>
  );
}
