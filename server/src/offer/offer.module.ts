import { Module } from '@nestjs/common';
import { HomeModule } from '../home/home.module';
import { TeamModule } from '../team/team.module';
import { PlaceModule } from '../place/place.module';
import { VolunteerModule } from '../volunteer/volunteer.module';
import { WishModule } from '../wish/wish.module';
import { CandidateQueries } from './candidate.queries';
import { OfferController, OrderController } from './offer.controller';
import { OfferListener } from './offer.listener';
import { OfferQueries } from './offer.queries';
import { OfferRepository } from './offer.repository';
import { OfferService } from './offer.service';
import { OrderQueries } from './order.queries';

@Module({
  imports: [PlaceModule, HomeModule, TeamModule, VolunteerModule, WishModule],
  controllers: [OrderController, OfferController],
  providers: [OfferRepository, CandidateQueries, OrderQueries, OfferQueries, OfferService, OfferListener],
  exports: [OfferQueries, OfferService],
})
export class OfferModule {}
