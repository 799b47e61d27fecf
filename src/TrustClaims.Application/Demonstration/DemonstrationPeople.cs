using System.Globalization;
using System.Text;
using TrustClaims.Application.Imports;

namespace TrustClaims.Application.Demonstration;

/// <summary>People who do not exist: nobody is called Essai or Exemple, no mail reaches example.org, and no phone has a number from 06 39 98.</summary>
internal static class DemonstrationPeople
{
    private static readonly string[] First =
    [
        "Ada", "Bruno", "Chloé", "Denis", "Emma", "Farid", "Gaëlle", "Hugo", "Inès", "Jules", "Karim", "Léa", "Malik",
        "Nora", "Oscar", "Paula", "Quentin", "Rose", "Samir", "Tess", "Ugo", "Vera", "William", "Xenia", "Yanis", "Zoé",
    ];

    private static readonly string[] Last = ["Essai", "Exemple", "Modèle", "Fictif", "Gabarit", "Maquette", "Patron", "Témoin", "Brouillon", "Ébauche", "Prototype"];

    private static readonly (string Street, string Postcode, string City)[] Places =
    [
        ("rue de l’Exemple", "75002", "Paris"), ("place du Modèle", "69003", "Lyon"), ("quai de l’Essai", "33000", "Bordeaux"),
        ("allée des Brouillons", "44000", "Nantes"), ("cours du Gabarit", "13001", "Marseille"),
    ];

    public static int Count => First.Length;

    public static string NameOf(int person) => $"{First[person]} {Last[person % Last.Length]}";

    public static string EmailOf(int person) => $"{Plain(First[person])}.{Plain(Last[person % Last.Length])}@example.org";

    /// <param name="now">The older a customer's number, the longer the shop has known them.</param>
    public static CustomerDocument Document(int person, DateTimeOffset now) => new()
    {
        Email = EmailOf(person),
        Phone = $"+33639980{person:000}",
        Name = NameOf(person),
        Since = DemonstrationOrders.Text(now.AddDays(-40 - 35 * person)),
        Language = person % 6 == 5 ? "en" : "fr",
    };

    public static AddressDocument AddressOf(int person)
    {
        var (street, postcode, city) = Places[person % Places.Length];
        return new AddressDocument { Line1 = $"{person + 1} {street}", Postcode = postcode, City = city, Country = "FR", Kind = person % 9 == 8 ? "relayPoint" : "home" };
    }

    private static string Plain(string name) => new(name.Normalize(NormalizationForm.FormD)
        .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark).Select(char.ToLowerInvariant).ToArray());
}
