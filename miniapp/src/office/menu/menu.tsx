import type { PagePath } from '../../app.pages';
import { Card } from '../../parts/card';
import type { IconName } from '../../parts/icon-name';
import { ListRow } from '../../parts/list-row';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { go } from '../../platform/go';

interface Entry {
  readonly page: Extract<PagePath, `${'office' | 'convener'}/${string}`>;
  readonly icon: IconName;
  readonly title: string;
  readonly note: string;
}

const groups: readonly { title: string; entries: readonly Entry[] }[] = [
  {
    title: '告诉大家',
    entries: [
      {
        page: 'office/bulletins',
        icon: 'notice',
        title: '公告',
        note: '写一份，告诉到每一户，看告诉到了多少',
      },
      { page: 'office/groups', icon: 'people', title: '微信群', note: '哪栋楼哪个群，谁管' },
      { page: 'office/laws', icon: 'info', title: '法规政策', note: '写给业主、租户、楼栋长看的' },
      { page: 'office/stations', icon: 'inbox', title: '民情收集站', note: '在哪里，什么时候有人' },
    ],
  },
  {
    title: '大家一起',
    entries: [
      { page: 'office/activities', icon: 'calendar', title: '活动', note: '放签到码，看谁报了名' },
      {
        page: 'convener/meetings',
        icon: 'people',
        title: '议事会',
        note: '安排、签到、举手、写纪要，补录马扎会',
      },
      { page: 'convener/polls', icon: 'write', title: '征询、联名', note: '问一问大家，记纸上的联名' },
      { page: 'convener/soundings', icon: 'door', title: '走访', note: '议事之前，楼栋长一户一户问' },
      { page: 'office/tools', icon: 'doing', title: '共享工具墙', note: '谁借了什么，替人登记，坏了的修' },
      { page: 'office/able', icon: 'starred', title: '能人库', note: '等确认的，等走访的' },
    ],
  },
  {
    title: '邻里心愿',
    entries: [
      { page: 'convener/wishes', icon: 'heart', title: '心愿', note: '核实公布，安排同行的人，替人确认' },
      { page: 'convener/wish-enter', icon: 'write', title: '替人许愿', note: '没有手机的老人，和孩子' },
    ],
  },
  {
    title: '邻里议事',
    entries: [
      { page: 'convener/topics', icon: 'people', title: '议题', note: '核实公布，答复，看留话，往下一步走' },
      { page: 'convener/topic-enter', icon: 'write', title: '替人提事', note: '没有手机的邻居' },
      {
        page: 'convener/topic-calls',
        icon: 'phone',
        title: '要回的话',
        note: '告诉没有手机的人，他提的事怎样了',
      },
      { page: 'convener/votes', icon: 'done', title: '业主表决', note: '看到哪一步，录纸质票，窗口投票' },
    ],
  },
  {
    title: '看一看',
    entries: [
      {
        page: 'office/clearing',
        icon: 'done',
        title: '今天清零',
        note: '报来的、办好的、留到明天的，一页看完',
      },
      { page: 'office/waits', icon: 'clock', title: '在等谁', note: '等部门、等物业、等报事人，近的在前' },
      {
        page: 'office/projects',
        icon: 'calendar',
        title: '长期办理',
        note: '挂账、道德门诊、书记项目的下一步',
      },
      { page: 'office/figures', icon: 'review', title: '数字', note: '按时率、解决率、满意率，分子分母都在' },
      { page: 'office/calls', icon: 'phone', title: '回访', note: '抽到的打电话问一问' },
      { page: 'office/oversight', icon: 'flag', title: '督办', note: '督办单，逾期的核对，被请改的评价' },
      { page: 'office/checks', icon: 'eye', title: '内容检查', note: '邻居看得到的话和照片' },
    ],
  },
  {
    title: '人和地方',
    entries: [
      { page: 'office/people', icon: 'people', title: '同事', note: '谁在这里工作，邀请，请假' },
      { page: 'office/newcomers', icon: 'door', title: '谁要入住', note: '核对身份，让他们住进来' },
      { page: 'office/on-call', icon: 'phone', title: '值班', note: '紧急吹哨打给谁，哪天没人' },
      { page: 'office/signs', icon: 'door', title: '门牌', note: '印二维码，换新的' },
      { page: 'office/imports', icon: 'inbox', title: '别处转来的', note: '没收下的要人看，整批导入' },
      { page: 'office/rules', icon: 'calendar', title: '时限规则', note: '作息、放假、几天办结' },
      { page: 'office/blocks', icon: 'shield', title: '申诉', note: '被暂停报事的人怎么说' },
    ],
  },
];

/** The pages of the office, by what they are for. */
export const Menu = () => (
  <Page>
    {groups.map(({ title, entries }) => (
      <Section key={title} title={title}>
        <Card flush>
          {entries.map((entry) => (
            <ListRow
              key={entry.page}
              icon={entry.icon}
              title={entry.title}
              note={entry.note}
              onTap={() => go(entry.page)}
            />
          ))}
        </Card>
      </Section>
    ))}
  </Page>
);
