using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrustClaims.Domain;

namespace TrustClaims.Persistence.Mapping;

/// <summary>The kinds of column that need more than one call.</summary>
internal static class Columns
{
    /// <summary>Two columns, ..._minor and ..._currency, so that amounts are summed by the database.</summary>
    public static void Money<T>(this EntityTypeBuilder<T> entity, Expression<Func<T, Money>> property)
        where T : class => entity.ComplexProperty(property, money =>
        {
            money.Property(amount => amount.Minor);
            money.Property(amount => amount.Currency);
        });

    /// <summary>Both columns are null when there is no amount.</summary>
    public static void Money<T>(this EntityTypeBuilder<T> entity, Expression<Func<T, Money?>> property)
        where T : class => entity.ComplexProperty(property, money =>
        {
            money.Property(amount => amount.Minor);
            money.Property(amount => amount.Currency);
        });

    /// <summary>Text of any length.</summary>
    public static PropertyBuilder<T> IsLong<T>(this PropertyBuilder<T> property) => property.HasMaxLength(-1);

    /// <summary>A list of values that is read and written as a whole, as JSON.</summary>
    public static PropertyBuilder<IReadOnlyList<T>> IsJsonList<T>(this PropertyBuilder<IReadOnlyList<T>> property) => property.HasConversion(
        list => StoredJson.Write(list),
        text => StoredJson.Read<List<T>>(text),
        new ValueComparer<IReadOnlyList<T>>(
            (left, right) => ReferenceEquals(left, right) || (left != null && right != null && left.SequenceEqual(right)),
            list => list.Aggregate(0, (hash, value) => HashCode.Combine(hash, value)),
            list => list.ToList())).IsLong();

    /// <summary>One value that never changes in place, as JSON.</summary>
    public static PropertyBuilder<T> IsJson<T>(this PropertyBuilder<T> property) => property.HasConversion(
        value => StoredJson.Write(value),
        text => StoredJson.Read<T>(text),
        new ValueComparer<T>(
            (left, right) => StoredJson.Write(left) == StoredJson.Write(right),
            value => StoredJson.Write(value).GetHashCode(StringComparison.Ordinal),
            value => value)).IsLong();
}
