using TrustClaims.Application.Exchanges;

namespace TrustClaims.Application.Tests.Exchanges;

/// <summary>What a mail answers is cut off where that is plain, and nothing is where it is not.</summary>
public sealed class QuotedMailTests
{
    [Theory]
    [InlineData("Merci.\n\nLe lun. 2 nov. 2026 à 18:04, Maison Lune <bonjour@example.org> a écrit :\n> Bonjour,\n> tout va bien.")]
    [InlineData("Merci.\n\nLe lun. 2 nov. 2026 à 18:04, Maison Lune <bonjour@example.org>\na écrit :\n\n> Bonjour,\n>\n> tout va bien.")]
    [InlineData("Merci.\n\nOn Mon, 2 Nov 2026 at 18:04, Maison Lune <bonjour@example.org> wrote:\nBonjour,\ntout va bien.")]
    [InlineData("Merci.\n\n-----Message d'origine-----\nDe : Maison Lune\nObjet : Votre demande\n\nBonjour")]
    [InlineData("Merci.\n\n-----Original Message-----\nBonjour")]
    [InlineData("Merci.\n\n________________________________\nDe : Maison Lune <bonjour@example.org>\nEnvoyé : lundi 2 novembre 2026 18:04\nÀ : Ada\nObjet : Votre demande\n\nBonjour")]
    [InlineData("Merci.\n\nFrom: Maison Lune\nSent: Monday\nTo: Ada\nSubject: Your request\n\nBonjour")]
    [InlineData("Merci.\n> Bonjour,\n> tout va bien.")]
    public void What_is_answered_goes(string mail) => Assert.Equal("Merci.", QuotedMail.Without(mail).TrimEnd());

    [Theory]
    [InlineData("> Quelle couleur ?\nBleu.\n> Quelle taille ?\nGrande.")]
    [InlineData("Oui.\n\nLe 2 novembre, Ada <ada@example.org> a écrit :\n> Quelle couleur ?\nBleu.")]
    [InlineData("Le livreur m’a dit ceci, et l’a écrit :\nposé chez le voisin.")]
    [InlineData("De : Lille\nvers Paris, le colis a mis dix jours.")]
    [InlineData("> Tout est cité, et rien d’autre n’est dit.")]
    [InlineData("-----Original Message-----\nTout est au-dessous.")]
    public void Whatever_may_be_theirs_stays(string mail) => Assert.Equal(mail, QuotedMail.Without(mail));

    [Fact]
    public void A_message_of_quotations_alone_is_read_in_no_time()
    {
        var mail = string.Join('\n', Enumerable.Repeat("> a", 100_000)) + "\nfin";

        Assert.Equal(mail, QuotedMail.Without(mail));
    }
}
