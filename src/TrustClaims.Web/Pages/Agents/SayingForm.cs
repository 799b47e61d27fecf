using Microsoft.AspNetCore.Mvc.ModelBinding;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Web.Pages.Customers;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>What an agent says to a customer, or notes of what was said elsewhere.</summary>
public sealed class SayingForm
{
    public string? Reply { get; set; }

    public string? Question { get; set; }

    public string? Note { get; set; }

    public Channel Channel { get; set; } = Channel.Phone;

    public Direction Direction { get; set; }

    /// <summary>The evening by which the agent comes back to the customer, as <see cref="CallDays.Value"/> writes it; empty for none.</summary>
    public string? BackBy { get; set; }

    /// <summary>What cannot be read is no evening that is offered.</summary>
    public DateTimeOffset? ComesBack => string.IsNullOrEmpty(BackBy) ? null : CallDays.Parse(BackBy) ?? DateTimeOffset.MinValue;

    /// <summary>What else the same words answer, as ticked; on a claim, what waited there when its page was opened.</summary>
    public List<Guid> Ends { get; set; } = [];

    /// <summary>They have read that a colleague answers the claim, and write all the same.</summary>
    public bool Over { get; set; }

    /// <summary>Which of them is open: "note", "question", or the reply.</summary>
    public string? Open { get; set; }

    /// <summary>Why it was not done, at what it is about: the evening, or the words of the form that is open.</summary>
    public void Say(ModelStateDictionary mistakes, Refusal refusal, RefusalSentences sentences)
    {
        var field = refusal is Refusal.Invalid { Errors: [{ Path: "backBy" }, ..] } ? nameof(BackBy) : Open switch
        {
            "note" => nameof(Note),
            "question" => nameof(Question),
            _ => nameof(Reply),
        };
        mistakes.AddModelError($"Form.{field}", sentences.SayFirst(refusal));
    }

    public static SayingForm Of(DeskDraft draft) => new() { Reply = draft.Reply, BackBy = draft.BackBy, Question = draft.Question, Note = draft.Note, Open = draft.Open };
}

/// <summary>The form and where it is sent.</summary>
/// <param name="Action">A path of ours.</param>
public sealed record Saying(SayingForm Form, string Action)
{
    /// <summary>It answers one message: what is noted is what we said, and ends it.</summary>
    public bool Answers { get; init; }

    /// <summary>What else waits for an answer in writing: chosen from where it answers one message, and all of it answered on a claim.</summary>
    public IReadOnlyList<AlsoWaiting> Along { get; init; } = [];

    /// <summary>What waited on the claim when its page was opened, whatever came since.</summary>
    public IEnumerable<Guid> Read => Along.Count > 0 ? Along.Select(one => one.Id) : Form.Ends;

    /// <summary>Who else answers the claim at present; null where nobody does.</summary>
    public string? Colleague { get; init; }

    /// <summary>It is about a claim that waits, and on which a question may be asked.</summary>
    public bool MayAsk { get; init; }

    /// <summary>What ready texts are filled in with; null where none are offered.</summary>
    public ReadyFor? Ready { get; init; }

    /// <summary>The customer has a page on which it is read.</summary>
    public bool IsKnown { get; init; } = true;
}
