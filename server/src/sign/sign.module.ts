import { Module } from '@nestjs/common';
import { ChannelModule } from '../channel/channel.module';
import { DispatchModule } from '../dispatch/dispatch.module';
import { PlaceModule } from '../place/place.module';
import { SignController } from './sign.controller';
import { MiniCodes } from './mini-codes';
import { SignQueries } from './sign.queries';

@Module({
  imports: [PlaceModule, DispatchModule, ChannelModule],
  controllers: [SignController],
  providers: [SignQueries, MiniCodes],
})
export class SignModule {}
