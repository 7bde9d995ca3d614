import { create } from 'zustand';
import type { HomeView } from '../../domain/home/home-view.ts';

/** The tour that is under way, if any, by what whoever takes it comes for. */
export const useTour = create<{ tour: HomeView | null }>(() => ({ tour: null }));

/** Begins a tour, or ends it. */
export const setTour = (tour: HomeView | null): void => useTour.setState({ tour });
