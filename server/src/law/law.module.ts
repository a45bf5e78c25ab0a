import { Module } from '@nestjs/common';
import { PlaceModule } from '../place/place.module';
import { LawController } from './law.controller';
import { LawQueries } from './law.queries';
import { LawService } from './law.service';

@Module({ imports: [PlaceModule], controllers: [LawController], providers: [LawService, LawQueries] })
export class LawModule {}
