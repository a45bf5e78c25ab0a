import { Module } from '@nestjs/common';
import { EscalationQueries } from './escalation.queries';
import { EscalationRepository } from './escalation.repository';
import { EscalationService } from './escalation.service';

@Module({
  providers: [EscalationRepository, EscalationService, EscalationQueries],
  exports: [EscalationService, EscalationQueries],
})
export class EscalationModule {}
