import type { Actor } from '@linli/shared/people/people.rules';
import type { PeopleService } from '../../src/people/people.service';
import type { Tx } from '../../src/platform/db/db';

/** Somebody of the demo as verbs ask for them: with the posts that they hold at that instant. */
export async function actorOf(tx: Tx, people: PeopleService, id: string): Promise<Actor> {
  return { id, sessionId: id, name: null, posts: await people.postsOf(tx, id) };
}
