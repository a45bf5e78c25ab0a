import { Module } from '@nestjs/common';
import { DeadlineModule } from '../deadline/deadline.module';
import { SupervisionService } from './supervision.service';

@Module({ imports: [DeadlineModule], providers: [SupervisionService], exports: [SupervisionService] })
export class SupervisionModule {}
