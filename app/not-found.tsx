import "./(public)/styles/public.css";
import { Missing } from "./(public)/missing";

/** An address that belongs to no group of pages: answered as the public pages answer. */
export default function NotFound() {
  return (
    <div className="site">
      <Missing />
    </div>
  );
}
