import { Text, View } from '@tarojs/components';
import type { Project } from '@linli/shared/project/project.contract';
import { dateWords, nextWords, progressWords, stepWords } from '@linli/shared/project/project.words';
import { Timeline } from './timeline';

/** The plan of a long matter: what comes next, each step with its day, and who said that it may take so long. */
export const LongMatter = ({ project, now }: { project: Project; now: string }) => (
  <View>
    <Text className="line strong">{nextWords(project, new Date(now)) || progressWords(project)}</Text>
    {project.next && <Text className="line t-small quiet">{progressWords(project)}</Text>}
    <View className="mt3">
      <Timeline
        steps={project.milestones.map((step) => ({
          id: step.id,
          what: step.name,
          when: stepWords(step, new Date(now)),
          look: step.reachedAt ? undefined : step.name === project.next?.name ? 'now' : 'next',
        }))}
      />
    </View>
    <Text className="line t-small quiet mt2">
      {project.approvedBy ? `${project.approvedBy}同意长期办理，` : '还没有人同意，'}
      {`${dateWords(project.reviewOn, new Date(now))}再看一次`}
    </Text>
  </View>
);
