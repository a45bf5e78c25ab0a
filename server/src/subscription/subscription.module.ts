import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module';
import { CONFIG, type Config } from '../platform/config';
import { Errands } from '../platform/errand/errands';
import { PushModule } from '../push/push.module';
import { LetterRepository } from './letter.repository';
import { LetterSending } from './letter.sending';
import { SubscriptionController } from './subscription.controller';
import { SubscriptionErrand } from './subscription.errand';
import { SubscriptionListener } from './subscription.listener';
import { SubscriptionQueries } from './subscription.queries';
import { SubscriptionRepository } from './subscription.repository';
import { SubscriptionService, TEMPLATES } from './subscription.service';
import { TemplateCheck } from './template-check';

@Module({
  imports: [PeopleModule, PushModule],
  controllers: [SubscriptionController],
  providers: [
    { provide: TEMPLATES, inject: [CONFIG], useFactory: ({ templates }: Config) => templates },
    SubscriptionRepository,
    LetterRepository,
    SubscriptionService,
    SubscriptionQueries,
    SubscriptionListener,
    LetterSending,
    SubscriptionErrand,
    TemplateCheck,
  ],
  exports: [SubscriptionService],
})
export class SubscriptionModule {
  constructor(errands: Errands, letters: SubscriptionErrand) {
    errands.add(letters);
  }
}
