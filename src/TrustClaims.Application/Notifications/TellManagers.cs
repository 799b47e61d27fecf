using System.Globalization;
using System.Net.Mail;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Rounds;
using TrustClaims.Application.Settings;
using TrustClaims.Application.Words;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Accounts;
using TrustClaims.Persistence.Audit;
using TrustClaims.Persistence.Outbox;

namespace TrustClaims.Application.Notifications;

/// <summary>Writes to every manager what managers are to know, in French and in English: nobody has told us which of the two they read.</summary>
public sealed class TellManagers(ClaimsDb db, ManagerWords said, ILetterPort mail, TimeProvider clock)
{
    private const int Most = 20;

    /// <returns>How many pieces of news were looked at.</returns>
    /// <exception cref="AggregateException">Somebody could not be told; the others are, and where there is none, it is tried again.</exception>
    public async Task<int> Handle(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var untold = await db.ManagerNews.Where(news => news.ToldAt == null && (news.Until == null || news.Until > now)).OrderBy(news => news.At).Take(Most).ToListAsync(cancellation);
        var managers = untold.Count == 0 ? [] : await db.WhoMayPublish().Where(account => account.Email != null).ToListAsync(cancellation);
        return await Round.Through(untold, news => $"News {news.Key}", news => Tell(news, managers, cancellation), cancellation);
    }

    private async Task Tell(ManagerNews news, List<StaffAccount> managers, CancellationToken cancellation)
    {
        var (told, failures) = (0, new List<NotHandedOverException>());
        foreach (var manager in managers.Where(manager => AuditAuthor.Of(manager.StaffId) != news.By))
        {
            if (!MailAddress.TryCreate(manager.Email, manager.Name, out var address))
            {
                continue;
            }

            try
            {
                await mail.HandOver(said.Letter(news, IdOf(news, manager), address), cancellation);
                told++;
            }
            catch (NotHandedOverException failure)
            {
                failures.Add(failure);
            }
        }

        // Again only where nobody has got it: for one address that takes nothing, the others would get theirs over and over.
        if (told > 0 || failures.Count == 0)
        {
            news.ToldAt = clock.GetUtcNow();
            await db.SaveChangesAsync(cancellation);
        }

        if (failures.Count > 0)
        {
            throw new AggregateException(failures);
        }
    }

    // The same each time: a letter handed over twice, before a crash and after it, is one letter.
    private static Guid IdOf(ManagerNews news, StaffAccount manager) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{news.Key} {manager.Id}")).AsSpan(0, 16));
}

/// <summary>News to managers in words.</summary>
public sealed class ManagerWords(WordsOf words, ClaimSentences sentences, InstallationAddress address)
{
    /// <summary>In the reader's language.</summary>
    public string Say(ManagerNews news) => news.Kind == ReachedBudget.Kind ? Say(news, ReachedBudget.Read(news.Body)) : Say(news, PolicyNews.Read(news.Body));

    private static string Page(ManagerNews news) => news.Kind switch
    {
        ReachedBudget.Kind => "/manage",
        PolicyNews.Asked => string.Create(CultureInfo.InvariantCulture, $"/manage/policies/{PolicyNews.Read(news.Body).Number}/publish"),
        _ => string.Create(CultureInfo.InvariantCulture, $"/manage/policies/{PolicyNews.Read(news.Body).Number}"),
    };

    private string Say(ManagerNews news, PolicyNews told) => words.Staff[$"news.{news.Kind}", told.Number, told.Name, told.Reason, told.Back ?? 0];

    private string Say(ManagerNews news, ReachedBudget reached)
    {
        return words.Staff[$"news.{news.Kind}.{(reached.OfHour ? "hour" : "day")}", reached.Type is { } type ? sentences.Name(type) : words.Staff["policy.anyType"], reached.Until];
    }

    public Letter Letter(ManagerNews news, Guid id, MailAddress to)
    {
        var link = address.Page(Page(news));
        var both = Texts.Languages.Select(language => Texts.Speaking(language, () => (
            Subject: words.Staff[$"news.{news.Kind}.subject"], Text: $"{Say(news)}\n\n{words.Staff["news.link", link.AbsoluteUri]}", Said: Say(news)))).ToList();
        var html = Texts.Speaking(Texts.Languages[0], () => new LetterHtml(both[0].Subject, address.Shop.Name));
        foreach (var one in both)
        {
            html.Line(one.Said);
        }

        html.Open(Texts.Speaking(Texts.Languages[0], () => words.Staff["news.link.html"]), Texts.Speaking(Texts.Languages[0], () => words.Staff["news.open"]), link);
        return new Letter(
            id, news.At, new MailAddress(address.Shop.MailFrom, address.Shop.Name), to, string.Join(" / ", both.Select(one => one.Subject)),
            string.Join("\n\n--\n\n", both.Select(one => one.Text)) + "\n", html.ToString(), "fr", both[0].Said);
    }
}
