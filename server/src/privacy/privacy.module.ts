import { Module } from '@nestjs/common';
import { LookQueries } from './look.queries';
import { PrivacyController } from './privacy.controller';

@Module({
  controllers: [PrivacyController],
  providers: [LookQueries],
})
export class PrivacyModule {}
