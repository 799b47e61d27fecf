namespace TrustClaims.Domain.Simulation;

/// <summary>
/// Some claims of a history that stand together, few enough that what each rule reads and finds stays near the processor, with what the policy at hand makes of
/// them: their cells, and what is counted over its windows.
/// </summary>
internal readonly ref struct ClaimSlice(History history, int start, ReadOnlySpan<byte> cells, byte currency, int[]? declared, int[]? others)
{
    /// <summary>Claims in a slice, at most.</summary>
    public const int Size = 8_192;

    private readonly ClaimColumns columns = history.Columns;

    /// <summary>Type and standing of each.</summary>
    public ReadOnlySpan<byte> Cells { get; } = cells;

    public int Length => Cells.Length;

    public bool HasOtherCurrencies => history.Tables.Currencies.Count > 1 || currency != 0;

    public ReadOnlySpan<long> Payable => Of(columns.Payable);

    public ReadOnlySpan<int> Age => Of(columns.Age);

    public ReadOnlySpan<int> OrdersInYear => Of(columns.OrdersInYear);

    public ReadOnlySpan<int> OrdersWithClaim => Of(columns.OrdersWithClaim);

    public ReadOnlySpan<int> HoursKnown => Of(columns.HoursKnown);

    public ReadOnlySpan<int> ContactDays => Of(columns.ContactDays);

    public ReadOnlySpan<byte> Account => Of(columns.Account);

    public ReadOnlySpan<byte> SameItems => Of(columns.SameItems);

    public ReadOnlySpan<byte> Cover => Of(columns.Cover);

    public ReadOnlySpan<byte> Destination => Of(columns.Destination);

    public ReadOnlySpan<int> Categories => Of(columns.Categories);

    public IReadOnlyList<IReadOnlyList<string>> CategoryLists => history.Tables.Categories;

    /// <summary>Claims of the same customer before each, within the policy's window.</summary>
    public ReadOnlySpan<int> DeclarationsBefore => declared.AsSpan(start, Length);

    /// <summary>Distinct other customers at the same address before each, within the policy's window.</summary>
    public ReadOnlySpan<int> OthersAtAddress => others.AsSpan(start, Length);

    public bool IsInOtherCurrency(int claim) => columns.Currency.Values[start + claim] != currency;

    private ReadOnlySpan<T> Of<T>(Column<T> column)
        where T : unmanaged => column.Values.Slice(start, Length);
}
