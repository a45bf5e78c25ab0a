import { Module } from '@nestjs/common';
import { HoursModule } from '../hours/hours.module';
import { PlaceModule } from '../place/place.module';
import { GoodService } from './good.service';
import { PointsOfficeController } from './office.controller';
import { OrderService } from './order.service';
import { PointsController } from './points.controller';
import { PointsListener } from './points.listener';
import { PointsQueries } from './points.queries';
import { PointsService } from './points.service';

@Module({
  imports: [PlaceModule, HoursModule],
  controllers: [PointsController, PointsOfficeController],
  providers: [PointsService, OrderService, GoodService, PointsQueries, PointsListener],
  exports: [PointsService],
})
export class PointsModule {}
