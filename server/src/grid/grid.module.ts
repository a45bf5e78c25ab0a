import { Module } from '@nestjs/common';
import { DispatchModule } from '../dispatch/dispatch.module';
import { DocumentModule } from '../document/document.module';
import { PeopleModule } from '../people/people.module';
import { PlaceModule } from '../place/place.module';
import { TicketModule } from '../ticket/ticket.module';
import { CommunityDrawing } from './community.drawing';
import { GridController } from './grid.controller';
import { GridDrawing } from './grid.drawing';
import { GridQueries } from './grid.queries';
import { GridRepository } from './grid.repository';
import { GridService } from './grid.service';
import { PlanReading } from './plan.reading';
import { RedrawingService } from './redrawing.service';

/** Grids: what they are for, what they answer for, and how they are drawn anew. */
@Module({
  imports: [PlaceModule, PeopleModule, DispatchModule, TicketModule, DocumentModule],
  controllers: [GridController],
  providers: [
    GridService,
    GridQueries,
    GridRepository,
    PlanReading,
    RedrawingService,
    GridDrawing,
    CommunityDrawing,
  ],
  exports: [GridService],
})
export class GridModule {}
