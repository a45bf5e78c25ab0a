import { Module } from '@nestjs/common';
import { CopyQueries } from './copy.queries';
import { ErasureQueries } from './erasure.queries';
import { LookQueries } from './look.queries';
import { PrivacyController } from './privacy.controller';

@Module({
  controllers: [PrivacyController],
  providers: [LookQueries, CopyQueries, ErasureQueries],
})
export class PrivacyModule {}
