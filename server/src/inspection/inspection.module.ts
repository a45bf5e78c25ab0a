import { Module } from '@nestjs/common';
import { InspectionService } from './inspection.service';

@Module({ providers: [InspectionService], exports: [InspectionService] })
export class InspectionModule {}
