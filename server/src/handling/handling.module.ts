import { Module } from '@nestjs/common';
import { AssignmentModule } from '../assignment/assignment.module';
import { CalendarModule } from '../calendar/calendar.module';
import { CheckModule } from '../check/check.module';
import { DeadlineModule } from '../deadline/deadline.module';
import { DelayModule } from '../delay/delay.module';
import { DispatchModule } from '../dispatch/dispatch.module';
import { InspectionModule } from '../inspection/inspection.module';
import { PeopleModule } from '../people/people.module';
import { ProjectModule } from '../project/project.module';
import { PhotoModule } from '../photo/photo.module';
import { PlaceModule } from '../place/place.module';
import { RatingModule } from '../rating/rating.module';
import { RecordingModule } from '../recording/recording.module';
import { SupervisionModule } from '../supervision/supervision.module';
import { TicketModule } from '../ticket/ticket.module';
import { ComplaintController } from './complaint.controller';
import { ComplaintService } from './complaint.service';
import { EFFECTS, type Effects } from './effect';
import { AnsweringEffects } from './effects/answering.effects';
import { CallingEffects } from './effects/calling.effects';
import { CategoryEffects } from './effects/category.effects';
import { DelayEffects } from './effects/delay.effects';
import { InspectionEffects } from './effects/inspection.effects';
import { PassingEffects } from './effects/passing.effects';
import { RelatedEffects } from './effects/related.effects';
import { ProjectEffects } from './effects/project.effects';
import { ReporterEffects } from './effects/reporter.effects';
import { SupervisionEffects } from './effects/supervision.effects';
import { HandlingController } from './handling.controller';
import { HandlingService } from './handling.service';

/** Each table of effects, in the order in which they are laid together; no move stands in two. */
const tables = [
  PassingEffects,
  AnsweringEffects,
  ReporterEffects,
  DelayEffects,
  CallingEffects,
  CategoryEffects,
  SupervisionEffects,
  InspectionEffects,
  RelatedEffects,
  ProjectEffects,
];

@Module({
  imports: [
    TicketModule,
    AssignmentModule,
    PlaceModule,
    DispatchModule,
    CalendarModule,
    DeadlineModule,
    DelayModule,
    RatingModule,
    PeopleModule,
    PhotoModule,
    RecordingModule,
    CheckModule,
    SupervisionModule,
    InspectionModule,
    ProjectModule,
  ],
  controllers: [HandlingController, ComplaintController],
  providers: [
    ...tables,
    {
      provide: EFFECTS,
      useFactory: (...all: { effects: Effects }[]): Effects =>
        Object.assign({}, ...all.map(({ effects }) => effects)) as Effects,
      inject: tables,
    },
    HandlingService,
    ComplaintService,
  ],
  exports: [HandlingService],
})
export class HandlingModule {}
