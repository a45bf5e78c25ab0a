import { View } from '@tarojs/components';
import type { Project } from '@linli/shared/project/project.contract';
import { projectKindWords } from '@linli/shared/ticket/ticket.words';
import { Card } from '../../parts/card';
import { Link } from '../../parts/link';
import { LongMatter } from '../../parts/long-matter';
import { Section } from '../../parts/section';
import { go } from '../../platform/go';

/** What a matter that takes long is waiting for, step by step; and the others of the community. */
export const Carried = ({ project, now, placeId }: { project: Project; now: string; placeId: string }) => (
  <Section title="长期办理" aside={projectKindWords[project.kind]}>
    <Card>
      <LongMatter project={project} now={now} />
      <View className="mt2">
        <Link onTap={() => go('resident/projects', { place: placeId })}>社区里一时办不完的事</Link>
      </View>
    </Card>
  </Section>
);
