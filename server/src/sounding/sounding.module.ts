import { Module } from '@nestjs/common';
import { HomeModule } from '../home/home.module';
import { PlaceModule } from '../place/place.module';
import { TopicModule } from '../topic/topic.module';
import { SoundingController } from './sounding.controller';
import { SoundingQueries } from './sounding.queries';
import { SoundingRepository } from './sounding.repository';
import { SoundingService } from './sounding.service';

/** Building heads sound out their homes before a topic is deliberated. */
@Module({
  imports: [PlaceModule, HomeModule, TopicModule],
  controllers: [SoundingController],
  providers: [SoundingService, SoundingRepository, SoundingQueries],
  exports: [SoundingService, SoundingQueries],
})
export class SoundingModule {}
