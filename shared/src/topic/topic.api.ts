import type { Nothing } from '../people/people.contract';
import { del, get, post, put } from '../route';
import type * as office from './office.contract';
import type * as topic from './topic.contract';

/** For everybody: raising a topic, seeing those of neighbours, standing behind one, saying what speaks for or against it. */
export const topicApi = {
  form: get<topic.TopicForm>('/topics/form'),
  list: get<topic.TopicList, topic.AskTopics>('/topics'),
  raise: post<topic.RaiseTopic, topic.RaisedTopic>('/topics'),
  ofTicket: get<topic.OfTicket>('/tickets/:id/topics'),
  fromTicket: post<topic.FromTicket, topic.RaisedTopic>('/tickets/:id/topics'),
  detail: get<topic.TopicDetail>('/topics/:id'),
  move: post<topic.MoveTopic, topic.TopicDetail>('/topics/:id/moves'),
  support: post<Nothing, topic.TopicDetail>('/topics/:id/support'),
  unsupport: del<topic.TopicDetail>('/topics/:id/support'),
  argue: post<topic.SayArgument, topic.TopicDetail>('/topics/:id/arguments'),
  follow: put<topic.FollowTopic, topic.TopicDetail>('/topics/:id/follow'),
};

/** For the community, those who hold a stage, and those who bring word to people without a phone. */
export const topicOfficeApi = {
  list: get<office.TopicOffice, office.AskTopicOffice>('/office/topics'),
  enter: post<topic.EnterTopic, topic.RaisedTopic>('/office/topics'),
  decide: post<office.DecideArgument, Nothing>('/office/arguments/:id'),
  terms: get<office.ToldTopicTerms>('/office/topics/terms'),
  putTerms: post<office.PutTopicTerms, office.ToldTopicTerms>('/office/topics/terms'),
  calls: get<office.TopicCalls>('/topic-calls'),
  reveal: post<office.RevealCall, office.CallPhone>('/topic-calls/:id/reveal'),
  called: post<office.DoneCall, Nothing>('/topic-calls/:id/done'),
};
