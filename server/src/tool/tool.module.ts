import { Module } from '@nestjs/common';
import { PlaceModule } from '../place/place.module';
import { KeeperController } from './keeper.controller';
import { KeeperService } from './keeper.service';
import { LabelController } from './label.controller';
import { LoanService } from './loan.service';
import { ToolController } from './tool.controller';
import { ToolLife } from './tool.life';
import { ToolListener } from './tool.listener';
import { ToolQueries } from './tool.queries';
import { ToolRepository } from './tool.repository';
import { ToolRounds } from './tool.rounds';

/** Tools that neighbours share: a wall at an open place, lent by code. */
@Module({
  imports: [PlaceModule],
  controllers: [ToolController, KeeperController, LabelController],
  providers: [LoanService, KeeperService, ToolLife, ToolRepository, ToolQueries, ToolRounds, ToolListener],
  exports: [KeeperService, ToolQueries],
})
export class ToolModule {}
