/** Message of the `INTERNAL` refusal that stands for "the request reached nobody". */
export const hostUnreachable = 'HOST_UNREACHABLE';
