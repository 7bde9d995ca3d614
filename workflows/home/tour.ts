import { create } from 'zustand';
import type { HomeView } from '../../domain/home/home-view.ts';

/** A tour by what whoever takes it comes for; `own` is that of what Home shows, also when it is chosen a moment later. */
export type TourChoice = HomeView | 'own';

/** The tour that is under way, if any. */
export const useTour = create<{ tour: TourChoice | null }>(() => ({ tour: null }));

/** Begins a tour, or ends it. */
export const setTour = (tour: TourChoice | null): void => useTour.setState({ tour });
