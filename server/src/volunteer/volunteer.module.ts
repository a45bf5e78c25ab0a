import { Module } from '@nestjs/common';
import { PlaceModule } from '../place/place.module';
import { ServiceTermModule } from '../service-term/service-term.module';
import { AgreementService } from './agreement.service';
import { MatchQueries } from './match.queries';
import { PostController } from './post.controller';
import { PostService } from './post.service';
import { ProfileService } from './profile.service';
import { VolunteerController } from './volunteer.controller';
import { VolunteerListener } from './volunteer.listener';
import { VolunteerQueries } from './volunteer.queries';
import { VolunteerRepository } from './volunteer.repository';

/** Who agreed to serve, what they can do, which post they chose, and who may be asked for what. */
@Module({
  imports: [PlaceModule, ServiceTermModule],
  controllers: [VolunteerController, PostController],
  providers: [
    ...[AgreementService, ProfileService, PostService],
    ...[VolunteerQueries, MatchQueries, VolunteerRepository, VolunteerListener],
  ],
  exports: [AgreementService, ProfileService, PostService, VolunteerQueries, MatchQueries],
})
export class VolunteerModule {}
