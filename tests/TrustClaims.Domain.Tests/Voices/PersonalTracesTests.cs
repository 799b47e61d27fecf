using TrustClaims.Domain.Voices;

namespace TrustClaims.Domain.Tests.Voices;

public sealed class PersonalTracesTests
{
    [Theory]
    [InlineData("Grâce à ada@example.org, merci.", "ada@example.org,")]
    [InlineData("Merci à @ada.", "@ada.")]
    [InlineData("Appelez le 06 12 34 56 78 s’il le faut.", "06 12 34 56 78")]
    [InlineData("Appelez le 06.12.34.56.78", "06.12.34.56.78")]
    [InlineData("Appelez le 06/12/34/56/78", "06/12/34/56/78")]
    [InlineData("Call +33 (0)6 12 34 56 78", "+33 (0)6 12 34 56 78")]
    [InlineData("Call 020 7946 0958", "020 7946 0958")]
    [InlineData("Llame al 612 345 678", "612 345 678")]
    [InlineData("La demande K7M-4QXP a tout changé.", "K7M-4QXP")]
    [InlineData("La demande k7m4qxp a tout changé.", "k7m4qxp")]
    [InlineData("Claim KTM-PQXP", "KTM-PQXP")]
    [InlineData("La commande FR-1042", "FR-1042")]
    [InlineData("La commande FR2001", "FR2001")]
    [InlineData("Le colis 6A12345678901 est perdu", "6A12345678901")]
    [InlineData("Parcel 1Z999AA10123456784", "1Z999AA10123456784")]
    [InlineData("Le numéro 104233", "104233")]
    [InlineData("La commande 1042 est perdue", "commande 1042")]
    [InlineData("Order no. 1042", "Order no. 1042")]
    [InlineData("Tout part de là\u00a0: n° 512", "n° 512")]
    public void What_points_at_somebody_is_found(string text, string trace) => Assert.Equal(trace, PersonalTraces.In(text));

    [Theory]
    [InlineData("Depuis le 12/10/2026, deux parois.")]
    [InlineData("Depuis le 12.10.2026 et le 2026-10-12")]
    [InlineData("Depuis le 12-10-2026.")]
    [InlineData("Du 12/10/26 au 14/10/26, du 12/10 au 14/10")]
    [InlineData("12/10-14/10")]
    [InlineData("En 2025-2026, puis 2027.")]
    [InlineData("Le lundi 12 octobre 2026 à 18\u00a0h\u00a030")]
    [InlineData("De 9h30-12h30 et 14h-18h30, 7j/7 et 24h/24, de 9:30 à 12:30")]
    [InlineData("10 000 colis, 1 250,50 €, 1 000 000 de fois, 50,000 parcels, £1,250.50")]
    [InlineData("Des cartons de 500g et de 1200 mm, à 15,50€")]
    [InlineData("Des boîtes de 30x20x15 cm et de 300 × 200 mm")]
    [InlineData("Le 1er, le 2e et the 21st")]
    [InlineData("Dès mi-2026, au T4 2026")]
    [InlineData("Norme ISO9001, format A4, R2-D2")]
    [InlineData("Nos cartons ont désormais deux parois.")]
    [InlineData("Our boxes now have two walls, in 95% of parcels.")]
    [InlineData("La commande 2026 passe, et le colis aussi.")]
    public void Dates_hours_sizes_and_counts_point_at_nobody(string text) => Assert.Null(PersonalTraces.In(text));
}
