import { inTurn } from "./dice.ts";
import { houseKinds, houses, people, places } from "./words.ts";

/** A place of the trial; each index has its own name. */
export function site(index: number) {
  const house = inTurn(houses, index);
  const [city, zip, country] = inTurn(places, index);
  const kind = inTurn(houseKinds, Math.floor(index / houses.length));
  const person = inTurn(people, index);
  // The names of houses recur; each of their wards is a site of its own.
  const round = Math.floor(index / (houses.length * houseKinds.length * places.length));
  const ward = round === 0 ? "" : `, Ward ${round + 1}`;
  return {
    facility: `${house} ${kind}, ${city}${ward}`,
    status: index % 3 === 2 ? "NOT_YET_RECRUITING" : "RECRUITING",
    city,
    zip,
    country,
    contacts: [
      {
        name: person,
        role: "CONTACT",
        phone: `+44 20 7946 ${String(index).padStart(4, "0")}`,
        email: `${person.split(" ")[0]?.toLowerCase()}.site${index}@pressure-steps.example`,
      },
      { name: inTurn(people, index * 3 + 1), role: "PRINCIPAL_INVESTIGATOR" },
    ],
  };
}
