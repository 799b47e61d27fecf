using System.Numerics;
using System.Runtime.InteropServices;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Domain.Simulation;

/// <summary>
/// Replays a policy over a history in order of declaration, some thousands of claims at a time: each rule goes down its columns, then what earlier answers
/// granted is followed claim by claim. Windows of customers and addresses and the day's exposure evolve as they would have under this policy: what it grants on
/// word counts from the declaration; of a claim that goes to a person counts what it was granted after all, from then on.
/// </summary>
public sealed class Replay
{
    private readonly History history;
    private readonly TrustPolicy policy;
    private readonly byte currency;
    private readonly int[]? declared;
    private readonly int[]? others;
    private readonly Sequence? sequence;
    private readonly ReplayedHistory replayed;

    private Replay(History history, TrustPolicy policy)
    {
        (this.history, this.policy) = (history, policy);
        currency = history.NumberOf(policy.Currency);
        var windows = policy.Windows;
        declared = windows.Frequency is { } days ? history.Declarations.Within(days) : null;
        others = windows.Household is { } daysOfHousehold ? history.OthersAtAddress.Within(daysOfHousehold) : null;
        replayed = new ReplayedHistory(history, policy);
        sequence = Sequence.Of(replayed);
    }

    public static ReplayedHistory Run(History history, TrustPolicy policy) => new Replay(history, policy).Run();

    private ReplayedHistory Run()
    {
        var place = new byte[3 * ClaimSlice.Size];
        for (var start = 0; start < history.Count; start += ClaimSlice.Size)
        {
            var length = Math.Min(ClaimSlice.Size, history.Count - start);
            var needs = place.AsSpan(0, length);
            var waits = place.AsSpan(ClaimSlice.Size, length);
            var found = place.AsSpan(2 * ClaimSlice.Size, length);
            needs.Clear();
            waits.Clear();
            var cells = replayed.Cells.AsSpan(start, length);
            policy.Standing.OfAll(history.Columns, start, cells);
            AskRules(new ClaimSlice(history, start, cells, currency, declared, others), start, needs, waits, found);
            if (sequence is null)
            {
                Conclude(needs, waits, replayed.Answers.AsSpan(start, length));
            }
            else
            {
                sequence.Answer(start, needs, waits);
            }
        }

        return replayed;
    }

    private void AskRules(in ClaimSlice claims, int start, Span<byte> needs, Span<byte> waits, Span<byte> found)
    {
        var rules = policy.RulesSpan;
        for (var i = 0; i < rules.Length; i++)
        {
            if (rules[i].FollowsGrants)
            {
                continue;
            }

            rules[i].AskAll(claims, found);
            SetAside(rules[i], start, found);
            replayed.Tally(i, found.Count((byte)Finding.Beyond) + found.Count(TrustRule.TooEarly), found.Count((byte)Finding.NotApplicable));
            Gather(found, needs, waits, replayed.Asked(i).Slice(start, found.Length), ReplayedHistory.BitOf(i));
        }
    }

    // What only comes too early mends itself by waiting: a rule set aside leaves that as it is.
    private void SetAside(TrustRule rule, int start, Span<byte> found)
    {
        if (history.Tables.SetAside is [{ IsEmpty: true }])
        {
            return;
        }

        var arranged = history.Columns.SetAside.Values.Slice(start, found.Length);
        for (var i = 0; i < found.Length; i++)
        {
            if (found[i] == (byte)Finding.Beyond && history.Tables.SetAside[arranged[i]].Holds(rule))
            {
                found[i] = (byte)Finding.SetAside;
            }
        }
    }

    private static void Gather(ReadOnlySpan<byte> found, Span<byte> needs, Span<byte> waits, Span<byte> asked, byte bit)
    {
        var whole = found.Length - (found.Length % Vector<byte>.Count);
        var finding = MemoryMarshal.Cast<byte, Vector<byte>>(found[..whole]);
        var need = MemoryMarshal.Cast<byte, Vector<byte>>(needs[..whole]);
        var wait = MemoryMarshal.Cast<byte, Vector<byte>>(waits[..whole]);
        var mark = MemoryMarshal.Cast<byte, Vector<byte>>(asked[..whole]);
        var isBeyond = new Vector<byte>((byte)Finding.Beyond);
        var isEarly = new Vector<byte>(TrustRule.TooEarly);
        var bits = new Vector<byte>(bit);
        for (var i = 0; i < finding.Length; i++)
        {
            var (person, day) = (Vector.Equals(finding[i], isBeyond), Vector.Equals(finding[i], isEarly));
            need[i] |= person;
            wait[i] |= day;
            mark[i] |= person & bits;
        }

        for (var i = whole; i < found.Length; i++)
        {
            var (person, day) = (found[i] == (byte)Finding.Beyond, found[i] == TrustRule.TooEarly);
            needs[i] |= person ? byte.MaxValue : (byte)0;
            waits[i] |= day ? byte.MaxValue : (byte)0;
            asked[i] |= person ? bit : (byte)0;
        }
    }

    private static void Conclude(ReadOnlySpan<byte> needs, ReadOnlySpan<byte> waits, Span<byte> answers)
    {
        for (var i = 0; i < answers.Length; i++)
        {
            answers[i] = ReplayedHistory.Conclude(needs[i] > 0, waits[i] > 0);
        }
    }
}
