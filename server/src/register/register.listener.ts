import { Injectable } from '@nestjs/common';
import { personForgotten } from '../people/people.events';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { PostRepository } from './post.repository';

/** What files said of someone who was forgotten goes. */
@Injectable()
export class RegisterListener implements Listener {
  readonly name = 'register';
  readonly hears = [personForgotten.kind];

  constructor(
    private readonly posts: PostRepository,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  tell(tx: Tx, { subjectId }: EventRow): Promise<void> {
    return this.posts.forget(tx, subjectId);
  }
}
