import { Module } from '@nestjs/common';
import { ServiceTerms } from './service-term.service';

@Module({ providers: [ServiceTerms], exports: [ServiceTerms] })
export class ServiceTermModule {}
