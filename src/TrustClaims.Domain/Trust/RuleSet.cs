namespace TrustClaims.Domain.Trust;

/// <summary>Some rules of the catalogue: a bit each, so that asking about one costs next to nothing. It is stored as their codes, never as bits.</summary>
public readonly record struct RuleSet
{
    private readonly int bits;

    private RuleSet(int bits) => this.bits = bits;

    public static RuleSet None => default;

    public bool IsEmpty => bits == 0;

    /// <summary>In the catalogue's order.</summary>
    public IReadOnlyList<string> Codes
    {
        get
        {
            var set = bits;
            return TrustRules.All.Select(rule => rule.Code).Where(code => (set & BitOf(code)) != 0).ToList();
        }
    }

    /// <exception cref="FormatException">One is not in the catalogue.</exception>
    public static RuleSet Of(params IEnumerable<string> codes) => new(codes.Aggregate(0, (set, code) => set | BitOf(code)));

    public bool Holds(TrustRule rule) => (bits & rule.Bit) != 0;

    public override string ToString() => string.Join(", ", Codes);

    internal static int BitOf(string code)
    {
        for (var i = 0; i < TrustRules.All.Count; i++)
        {
            if (TrustRules.All[i].Code == code)
            {
                return 1 << i;
            }
        }

        throw new FormatException($"'{code}' is no rule.");
    }
}
