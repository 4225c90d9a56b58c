/** One matter. */
export const MatterPage = ({ id }: { readonly id: string }) => <p>{id}</p>;
