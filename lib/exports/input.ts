import { z } from "zod";
import { FORMATS } from "./rules";

/** As which kind of file; a wrong value falls back. */
export const exportInput = z.object({ format: z.enum(FORMATS).catch("xlsx") });
