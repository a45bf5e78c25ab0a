import { Module } from '@nestjs/common';
import { OwedModule } from '../owed/owed.module';
import { PeopleModule } from '../people/people.module';
import { PlaceModule } from '../place/place.module';
import { ChangeService } from './change.service';
import { ElectorateDeskQueries } from './desk.queries';
import { ElectorateController } from './electorate.controller';
import { ElectorateListener } from './electorate.listener';
import { ElectorateQueries } from './electorate.queries';
import { ElectorateRepository } from './electorate.repository';
import { ElectorateService } from './electorate.service';
import { ElectorateFiles } from './file.queries';
import { FreezeService } from './freeze.service';
import { ElectorateLife } from './life.service';
import { LotController } from './lot.controller';
import { LotRepository } from './lot.repository';
import { LotService } from './lot.service';
import { LotWriter } from './lot.writer';
import { ObjectionQueries } from './objection.queries';
import { ObjectionService } from './objection.service';
import { ElectorateOfficeController } from './office.controller';
import { PackService } from './pack.service';
import { RegisterLots } from './register.lots';
import { RightQueries } from './right.queries';

@Module({
  imports: [PlaceModule, PeopleModule, OwedModule],
  controllers: [ElectorateController, ElectorateOfficeController, LotController],
  providers: [
    ElectorateService,
    ElectorateLife,
    FreezeService,
    LotService,
    ChangeService,
    ObjectionService,
    PackService,
    ElectorateQueries,
    ElectorateFiles,
    ObjectionQueries,
    ElectorateDeskQueries,
    RightQueries,
    ElectorateRepository,
    LotRepository,
    LotWriter,
    RegisterLots,
    ElectorateListener,
  ],
  exports: [
    ObjectionQueries,
    ElectorateService,
    LotService,
    ObjectionService,
    PackService,
    ElectorateQueries,
  ],
})
export class ElectorateModule {}
