import { z } from 'zod';

// What the details of several kinds are made of.
export const text = z.string().max(4000);
export const count = z.number().int().nonnegative();
export const seq = z.number().int().positive();
export const version = z.number().int().positive();
export const seconds = z.number().nonnegative();
export const hash = z.string().regex(/^[0-9a-f]{64}$/);
