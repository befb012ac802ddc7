package io.paidan.server.notice;

import io.paidan.contract.notice.ChannelKind;
import io.paidan.contract.notice.NoticeFailure;
import io.paidan.contract.notice.NoticeState;
import io.paidan.contract.notice.NoticeSummary;
import io.paidan.server.organisation.Scope;
import io.paidan.server.platform.database.StatusLists;
import io.paidan.server.session.ShownCustomers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Options.FlushCachePolicy;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface NoticeMapper {

    String FACTS = """
            n.id, n.region, n.work_order_id, n.event, n.channel, n.kind, n.user_id, n.recipient, n.urgent, n.state,
            n.attempts, n.failure, n.problem, n.created_at, n.read_at
            """;

    String SUMMARY = FACTS + ", n.subject, n.body ";

    /** The same with {@link #SHOWN} or {@link #SHOWN_TO_USER}. */
    String READ = FACTS + """
            , replace(replace(n.subject, hidden.phone, '***'), hidden.address, '***') as subject,
            replace(replace(n.body, hidden.phone, '***'), hidden.address, '***') as body
            """;

    /** Of a notice {@code n}: whether {@code shown} lets the customer's telephone number and address be seen. */
    String BY_ROLE = """
            left join work_order o on o.region = n.region and o.id = n.work_order_id
            cross join lateral (
                select case
                    when o.ended_at is null then #{shown.ofOpenOrders}
                    when o.status = 'COMPLETED' then #{shown.ofUnconfirmedOrders}
                    else #{shown.ofEndedOrders}
                end
            """;

    String HIDING = """
                as shows
            ) decided
            cross join lateral (
                select case when shows then '' else coalesce(n.facts ->> 'phone', '') end as phone,
                    case when shows then '' else coalesce(n.facts ->> 'address', '') end as address
            ) hidden
            """;

    /** Its words without the customer's telephone number and address, where {@code shown} says that nobody sees them. */
    String SHOWN = BY_ROLE + HIDING;

    /** The same, and for an engineer only where he goes or went. */
    String SHOWN_TO_USER = BY_ROLE + """
            and (#{scope.engineerId}::uuid is null or o.id is null or exists (
                select from visit own
                where own.region = o.region and own.work_order_id = o.id
                    and own.engineer_id = #{scope.engineerId}::uuid and own.status in
            """ + StatusLists.SHOWN_VISIT + "))" + HIDING;

    /** His own, while its territory is still his; an engineer's visits may be anywhere. */
    String OF_USER = """
            n.region = any(#{scope.regions}) and n.user_id = #{userId} and n.kind = 'IN_APP'
            and (#{scope.engineerId}::uuid is not null or n.territory = any(#{scope.territories}))
            """;

    String STORED = """
            n.region, n.id, n.territory, n.work_order_id, n.event, n.key, n.channel, n.kind, n.user_id, n.recipient,
            n.address, n.language, n.subject, n.body, n.facts, n.urgent, n.created_at, n.not_before, n.state, n.attempts,
            n.failure, n.problem, n.read_at, n.useful_until, n.zone
            """;

    /** Its last attempt failed, and it waits for the next one: not while it is being sent, or about to be. */
    String FAILING = "n.state = 'PENDING' and n.failure is not null and n.not_before > #{now}";

    String ALL_REGIONS = "n.region = any(array(select id from territory where kind = 'REGION'))";

    /** @return 0 when he was told the same by this channel before */
    @Insert("""
            insert into notice (region, id, territory, work_order_id, event, key, channel, kind, user_id, recipient,
                address, language, subject, body, facts, urgent, created_at, not_before, state, ended_at,
                useful_until, zone)
            values (#{region}, #{id}, #{territory}, #{workOrderId}, #{event}, #{key}, #{channel}, #{kind}, #{userId},
                #{recipient}, #{address}, #{language}, #{subject}, #{body}, #{facts}, #{urgent}, #{createdAt},
                #{notBefore}, #{state}, case when #{state}::notice_state = 'SENT' then #{createdAt}::timestamptz end,
                #{usefulUntil}, #{zone})
            on conflict (region, key, channel, user_id, address) do nothing
            """)
    int insert(StoredNotice notice);

    @Select("select exists (select from notice n where n.region = #{region} and n.key = #{key})")
    boolean isKnown(@Param("region") String region, @Param("key") String key);

    /**
     * Ends those that a server was sending when it died, where a repeat would not be known for one: of them stands how often
     * they were tried, but not what became of it.
     *
     * @param underWay what this server is sending now
     */
    @Select(value = """
            update notice n
            set state = 'DEAD', failure = #{failure}, ended_at = #{now}
            where n.state = 'PENDING' and n.not_before <= #{now} and n.attempts > 0
                and n.failure is null and n.problem is null and n.kind = any(#{kinds}::notice_kind[])
                and n.id <> all(#{underWay}::uuid[]) and
            """ + ALL_REGIONS + " returning " + STORED, affectData = true)
    @Options(flushCache = FlushCachePolicy.TRUE)
    List<StoredNotice> layAsideDoubtful(
            @Param("now") Instant now,
            @Param("underWay") List<UUID> underWay,
            @Param("kinds") List<ChannelKind> kinds,
            @Param("failure") NoticeFailure failure);

    /**
     * Takes notices that are due, for sending: until {@code again} no other server takes them. Those that another one is
     * taking now are left to it.
     *
     * @param underWay what this server is sending now: it stays its own even when it takes longer than the lease
     * @param busy codes of channels that have enough to do
     */
    @Select(value = """
            with due as (
                select n.region, n.id
                from notice n
                where n.state = 'PENDING' and n.not_before <= #{now} and n.channel <> all(#{busy})
                    and n.id <> all(#{underWay}::uuid[]) and
            """ + ALL_REGIONS + """

                order by n.not_before, n.id
                limit #{limit}
                for no key update skip locked
            )
            update notice n
            set attempts = n.attempts + 1, not_before = #{again}, failure = null, problem = null
            from due
            where n.region = due.region and n.id = due.id
            returning
            """ + STORED, affectData = true)
    @Options(flushCache = FlushCachePolicy.TRUE)
    List<StoredNotice> claim(
            @Param("now") Instant now,
            @Param("again") Instant again,
            @Param("underWay") List<UUID> underWay,
            @Param("busy") List<String> busy,
            @Param("limit") int limit);

    /** Writes what became of an attempt; 0 when another attempt was begun since. */
    @Update("""
            update notice
            set state = #{state}, failure = #{failure}, problem = #{problem}, not_before = coalesce(#{again}::timestamptz, not_before),
                ended_at = case when #{state}::notice_state = 'PENDING' then null else #{now}::timestamptz end
            where region = #{notice.region} and id = #{notice.id} and state = 'PENDING'
                and attempts = #{notice.attempts}
            """)
    int finish(
            @Param("notice") StoredNotice notice,
            @Param("state") NoticeState state,
            @Param("failure") @Nullable NoticeFailure failure,
            @Param("problem") @Nullable String problem,
            @Param("again") @Nullable Instant again,
            @Param("now") Instant now);

    @Select("select " + SUMMARY + """
            from notice n
            where n.region = any(#{scope.regions}) and n.territory = any(#{scope.territories}) and n.state = 'DEAD'
            order by n.ended_at desc, n.id desc
            limit #{limit}
            """)
    List<NoticeSummary> listDead(@Param("scope") Scope scope, @Param("limit") int limit);

    /** The newest first. */
    @Select("select " + SUMMARY + """
            from notice n
            where n.region = any(#{scope.regions}) and n.territory = any(#{scope.territories}) and
            """ + FAILING + """

            order by n.created_at desc, n.id desc
            limit #{limit}
            """)
    List<NoticeSummary> listFailing(@Param("scope") Scope scope, @Param("now") Instant now, @Param("limit") int limit);

    @Select("select " + SUMMARY + """
            from notice n
            where n.region = any(#{scope.regions}) and n.territory = any(#{scope.territories}) and n.id = #{id}
            for no key update
            """)
    @Options(flushCache = FlushCachePolicy.TRUE)
    Optional<NoticeSummary> lock(@Param("id") UUID id, @Param("scope") Scope scope);

    /** Its attempts go on being counted: whoever looks sees how often it was tried in all. */
    @Update("""
            update notice n
            set state = 'PENDING', not_before = #{now}, ended_at = null
            where n.region = #{region} and n.id = #{id} and (n.state = 'DEAD' or
            """ + FAILING + ")")
    int revive(@Param("region") String region, @Param("id") UUID id, @Param("now") Instant now);

    @Update("""
            update notice n set state = 'DISCARDED', ended_at = #{now}
            where n.region = #{region} and n.id = #{id} and (n.state = 'DEAD' or
            """ + FAILING + ")")
    int discard(@Param("region") String region, @Param("id") UUID id, @Param("now") Instant now);

    @Select("select " + READ + " from notice n " + SHOWN + """
            where n.region = #{region} and n.work_order_id = #{workOrderId}
            order by n.created_at, n.id
            """)
    List<NoticeSummary> listOfOrder(
            @Param("region") String region,
            @Param("workOrderId") UUID workOrderId,
            @Param("shown") ShownCustomers shown);

    /** The newest first. */
    @Select("select " + READ + " from notice n " + SHOWN_TO_USER + " where " + OF_USER + """
            order by n.created_at desc, n.id desc
            limit #{limit}
            """)
    List<NoticeSummary> listOfUser(
            @Param("scope") Scope scope,
            @Param("userId") UUID userId,
            @Param("shown") ShownCustomers shown,
            @Param("limit") int limit);

    @Select("select " + READ + " from notice n " + SHOWN_TO_USER + " where " + OF_USER + """
            and n.read_at is null
            order by n.created_at desc, n.id desc
            limit #{limit}
            """)
    List<NoticeSummary> listUnread(
            @Param("scope") Scope scope,
            @Param("userId") UUID userId,
            @Param("shown") ShownCustomers shown,
            @Param("limit") int limit);

    /** @return those that were unread until now */
    @Select(value = """
            update notice n
            set read_at = #{now}
            where n.region = any(#{regions}) and n.user_id = #{userId} and n.kind = 'IN_APP' and n.read_at is null
                and n.id = any(#{ids}::uuid[])
            returning
            """ + SUMMARY, affectData = true)
    @Options(flushCache = FlushCachePolicy.TRUE)
    List<NoticeSummary> markRead(
            @Param("regions") List<String> regions,
            @Param("userId") UUID userId,
            @Param("ids") List<UUID> ids,
            @Param("now") Instant now);
}
