using System.Net.Mail;
using FluentValidation;
using TrustClaims.Domain;
using TrustClaims.Domain.Promises;

namespace TrustClaims.Application.Settings;

/// <summary>Who we are to our customers: section <c>Shop</c>.</summary>
public sealed class ShopOptions
{
    public const string Section = "Shop";

    public string Name { get; set; } = "Maison Lune";

    /// <summary>An IANA time zone: calendar days, promised hours and daily budgets are counted in it.</summary>
    public string TimeZone { get; set; } = "Europe/Paris";

    /// <summary>ISO 4217.</summary>
    public string Currency { get; set; } = "EUR";

    /// <summary>Country calling code given to phone numbers typed in their national form.</summary>
    public string CallingCode { get; set; } = "33";

    /// <summary>The number that customers can call, as it is read out.</summary>
    public string Phone { get; set; } = "01 23 45 67 89";

    /// <summary>When somebody answers it, in French and English.</summary>
    public string HoursFr { get; set; } = "du lundi au samedi, de 9\u00a0h à 19\u00a0h";

    public string HoursEn { get; set; } = "Monday to Saturday, 9\u00a0am to 7\u00a0pm";

    /// <summary>Where this installation is reached, for links in letters: "https://reclamations.example.org". Null: where this server listens.</summary>
    public string? BaseUrl { get; set; }

    /// <summary>Whom letters come from.</summary>
    public string MailFrom { get; set; } = "bonjour@example.org";

    /// <summary>Days on which things are carried out (<see cref="CalendarOptions.CarryOut"/>), within which a remedy is, 0 to 30.</summary>
    public int CarryOutDays { get; set; } = 1;

    /// <summary>Minutes during which a customer may choose another remedy before it is carried out, 0 to 10,080.</summary>
    public int ChangeOfMindMinutes { get; set; } = 15;

    /// <summary>Where customers can turn to who disagree with us after another look.</summary>
    public MediatorOptions Mediator { get; set; } = new();

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    /// <summary>Section <c>Calendar</c>.</summary>
    public CalendarOptions Calendar { get; set; } = new();

    /// <summary>Section <c>Promises</c>.</summary>
    public PromisesOptions Promises { get; set; } = new();

    /// <summary>Settings do not change once they are read: it is made once.</summary>
    public PromiseTimes PromiseTimes => times ??= Times();

    private PromiseTimes? times;

    private PromiseTimes Times() => Calendar.TryCalendar(Zone, out var calendar, out var mistake)
        ? new(calendar, CarryOutDays, TimeSpan.FromMinutes(ChangeOfMindMinutes))
        {
            ParcelDays = Promises.ParcelDays,
            Gestures = Promises.Table(Domain.Currency.TryParse(Currency, out var currency) ? currency : throw new FormatException(Currency)),
        }
        : throw new FormatException(mistake);
}

/// <summary>Held at start, so that a wrong setting is one clear sentence and not a surprise a week later.</summary>
public sealed class ShopOptionsValidator : AbstractValidator<ShopOptions>
{
    public ShopOptionsValidator()
    {
        RuleFor(shop => shop.Name).NotEmpty().MaximumLength(80);
        RuleFor(shop => shop.TimeZone).Must(zone => TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)).WithMessage("Shop:TimeZone must be an IANA time zone such as Europe/Paris.");
        RuleFor(shop => shop.Currency).Must(code => Currency.TryParse(code, out _)).WithMessage("Shop:Currency must be an ISO 4217 code such as EUR.");
        RuleFor(shop => shop.CallingCode).Matches("^[1-9][0-9]{0,2}$").WithMessage("Shop:CallingCode must be one to three digits such as 33.");
        RuleFor(shop => shop.BaseUrl).Must(url => url is null || Uri.TryCreate(url, UriKind.Absolute, out _)).WithMessage("Shop:BaseUrl must be an absolute address.");
        RuleFor(shop => shop.Mediator.Url).Must(url => string.IsNullOrEmpty(url) || Uri.TryCreate(url, UriKind.Absolute, out _)).WithMessage("Shop:Mediator:Url must be an absolute address.");
        RuleFor(shop => shop.MailFrom).Must(address => MailAddress.TryCreate(address, out _)).WithMessage("Shop:MailFrom must be an e-mail address.");
        RuleFor(shop => shop.CarryOutDays).InclusiveBetween(0, 30);
        RuleFor(shop => shop.ChangeOfMindMinutes).InclusiveBetween(0, 10_080);
    }
}
