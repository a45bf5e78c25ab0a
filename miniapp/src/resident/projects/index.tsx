import { Text, View } from '@tarojs/components';
import { projectApi } from '@linli/shared/project/project.api';
import type { PublicProject } from '@linli/shared/project/project.contract';
import { projectKindWords } from '@linli/shared/ticket/ticket.words';
import { Blank } from '../../parts/blank';
import { Card } from '../../parts/card';
import { Link } from '../../parts/link';
import { Loading } from '../../parts/loading';
import { LongMatter } from '../../parts/long-matter';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { useParams } from '../../platform/params';
import { useRemote } from '../../platform/use-remote';

/** What the community is working on that takes long, for everybody who lives there. */
export default function ProjectsPage() {
  const { place = '' } = useParams();
  const remote = useRemote(() => call(projectApi.community, { params: { id: place } }), [place]);
  if (!remote.value)
    return (
      <Page>
        <Loading remote={remote} />
      </Page>
    );
  const { community, projects, now } = remote.value;
  return (
    <Page>
      <Text className="line quiet">
        {community}办起来要几个星期以上的事，每一件都有节点、有人负责，由社区或街道同意。
      </Text>
      {projects.length === 0 && <Blank kind="done" title="现在没有长期办理的事" />}
      {projects.map((one) => (
        <One key={one.ticketId} one={one} now={now} />
      ))}
    </Page>
  );
}

const One = ({ one, now }: { one: PublicProject; now: string }) => (
  <Section title={`${one.building} ${one.category}`} aside={projectKindWords[one.project.kind]}>
    <Card>
      {one.line && <Text className="line mb2">{one.line}</Text>}
      <LongMatter project={one.project} now={now} />
      <View className="mt2">
        <Link onTap={() => go('resident/ticket', { id: one.ticketId })}>看这件事</Link>
      </View>
    </Card>
  </Section>
);
